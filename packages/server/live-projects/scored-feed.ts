import type { ScoredReading } from '@leinwand/contract'

const EVERY_MS = 100
/** More than this in a tenth of a second nobody can watch; the readings route has them all. */
const MOST = 500

export type ScoredFeed = { add: (readings: readonly ScoredReading[]) => void; close: () => void }

/** Gathers what was scored and tells it at most ten times a second, the first at once. */
export const scoredFeed = (tell: (readings: ScoredReading[]) => void): ScoredFeed => {
  let waiting: ScoredReading[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    timer = undefined
    if (waiting.length === 0) return
    const readings = waiting.slice(-MOST)
    waiting = []
    tell(readings)
    timer = setTimeout(flush, EVERY_MS)
  }
  return {
    add: readings => {
      waiting.push(...readings)
      if (waiting.length > 2 * MOST) waiting = waiting.slice(-MOST)
      if (timer === undefined) flush()
    },
    close: () => clearTimeout(timer),
  }
}
