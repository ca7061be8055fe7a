import { type EventWindow, eventMetrics } from '@leinwand/learning'

const HOUR_MS = 3_600_000

/** When each row was, in milliseconds since 1970 UTC, and of which machine; all of one where nobody said. */
export type Moments = { times: ArrayLike<number>; assets?: readonly string[] | undefined }

export const takeMoments = ({ times, assets }: Moments, rows: Int32Array): Moments => ({
  times: Float64Array.from(rows, row => times[row]!),
  assets: assets && Array.from(rows, row => assets[row]!),
})

/** What alarms are as events and not as rows. */
export type WarnedEvents = {
  /** The median from the first alarm of an event to its end; `NaN` where no event was found. */
  leadTimeHours: number
  /** Share of the events that an alarm announced; `NaN` where there was none. */
  foundEvents: number
  /** How long the machines were watched, all together. */
  hours: number
}

/** Rows of each machine in the order of their time; rows without a time are left out. */
const alongTime = ({ times, assets }: Moments): number[][] => {
  const machines = new Map<string, number[]>()
  for (let row = 0; row < times.length; row++) {
    if (Number.isNaN(times[row]!)) continue
    const asset = assets?.[row] ?? ''
    const rows = machines.get(asset)
    if (rows) rows.push(row)
    else machines.set(asset, [row])
  }
  return [...machines.values()].map(rows => rows.sort((a, b) => times[a]! - times[b]!))
}

/** Runs of rows that are flagged, from the first to the last of each; a row that is not flagged ends one. */
const runsOf = (
  rows: readonly number[],
  flagged: (row: number) => boolean,
  at: (row: number) => number,
): EventWindow[] => {
  const runs: EventWindow[] = []
  let goesOn = false
  for (const row of rows) {
    const last = runs.at(-1)
    if (!flagged(row)) goesOn = false
    else if (goesOn && last) last.to = at(row)
    else {
      runs.push({ from: at(row), to: at(row) })
      goesOn = true
    }
  }
  return runs
}

/**
 * Alarms of a part against its events: an event is a run of rows of one machine that are of the watched class, an alarm a run
 * of rows that the model says are. `actual` and `said` are 1 for the watched class. Machines are watched one after the other on
 * one line of time, so that no alarm of one touches an event of another.
 */
export const warnedEvents = (
  moments: Moments,
  actual: ArrayLike<number>,
  said: ArrayLike<number>,
): WarnedEvents => {
  const { times } = moments
  const events: EventWindow[] = []
  const alarms: EventWindow[] = []
  let watched = 0
  let offset = 0
  for (const rows of alongTime(moments)) {
    const [first, last] = [times[rows[0]!]!, times[rows.at(-1)!]!]
    const at = (row: number): number => times[row]! - first + offset
    events.push(...runsOf(rows, row => actual[row] === 1, at))
    alarms.push(...runsOf(rows, row => said[row] === 1, at))
    watched += last - first
    offset += last - first + HOUR_MS
  }
  const { medianLeadTime, recall } = eventMetrics(alarms, events, watched)
  return { leadTimeHours: medianLeadTime / HOUR_MS, foundEvents: recall, hours: watched / HOUR_MS }
}
