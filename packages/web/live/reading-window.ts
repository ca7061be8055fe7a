import type { ScoredReading } from '@leinwand/contract'

/** As many as a chart can show; older ones are in the history. */
export const WINDOW = 300

/**
 * The last readings in the order of their own time, each once however often it arrives: the first reading over HTTP and
 * the socket overlap, and after a break both bring the same again.
 */
export const withReadings = (
  window: readonly ScoredReading[],
  arrived: readonly ScoredReading[],
): readonly ScoredReading[] => {
  if (arrived.length === 0) return window
  const byId = new Map(window.map(reading => [reading.id, reading]))
  for (const reading of arrived) byId.set(reading.id, reading)
  return [...byId.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-WINDOW)
}
