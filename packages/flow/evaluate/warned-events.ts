import { weightedQuantile } from '@leinwand/learning'
import type { AlarmCounts } from '@leinwand/method'

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
  /** Events announced and missed, alarms without an event, and quiet stretches (from event to event) without an alarm. */
  counts: AlarmCounts
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

/** From the first row to the last, in milliseconds since 1970. */
type Run = { from: number; to: number; firstRow: number }

/** Runs of rows that are flagged, from the first to the last of each; a row that is not flagged ends one. */
const runsOf = (
  rows: readonly number[],
  flagged: (row: number) => boolean,
  at: (row: number) => number,
): Run[] => {
  const runs: Run[] = []
  let goesOn = false
  for (const row of rows) {
    const last = runs.at(-1)
    if (!flagged(row)) goesOn = false
    else if (goesOn && last) last.to = at(row)
    else {
      runs.push({ from: at(row), to: at(row), firstRow: row })
      goesOn = true
    }
  }
  return runs
}

const touches = (a: Run, b: Run): boolean => a.from <= b.to && a.to >= b.from

/** An event with the time from its first alarm to its end, in milliseconds; null where no alarm announced it. */
type Event = { firstRow: number; leadTime: number | null }

const judgedEvents = (events: readonly Run[], alarms: readonly Run[]): Event[] =>
  events.map(event => {
    const first = alarms.filter(alarm => touches(alarm, event)).map(({ from }) => Math.max(from, event.from))
    return { firstRow: event.firstRow, leadTime: first.length === 0 ? null : event.to - Math.min(...first) }
  })

/** What is counted of events and alarms when each row counts as often as `weights` say, that of its first row. */
type Counted = (weights?: ArrayLike<number>) => WarnedEvents

/**
 * Alarms of a part against its events: an event is a run of rows of one machine that are of the watched class, an alarm a run
 * of rows that the model says are. `actual` and `said` are 1 for the watched class. Machines are watched one after the other;
 * an alarm of one announces nothing of another. An alarm that began before an event and lasts into it announces it from
 * the event's beginning on.
 */
export const countEvents = (
  moments: Moments,
  actual: ArrayLike<number>,
  said: ArrayLike<number>,
): Counted => {
  const { times } = moments
  const at = (row: number): number => times[row]!
  const events: Event[] = []
  const needless: Run[] = []
  const quiet: Run[] = []
  let watched = 0
  for (const rows of alongTime(moments)) {
    const happened = runsOf(rows, row => actual[row] === 1, at)
    const alarms = runsOf(rows, row => said[row] === 1, at)
    const calm = runsOf(rows, row => actual[row] !== 1, at)
    events.push(...judgedEvents(happened, alarms))
    needless.push(...alarms.filter(alarm => !happened.some(event => touches(alarm, event))))
    quiet.push(...calm.filter(stretch => !alarms.some(alarm => touches(alarm, stretch))))
    watched += at(rows.at(-1)!) - at(rows[0]!)
  }
  return weights => {
    const weightOf = ({ firstRow }: { firstRow: number }) => (weights ? weights[firstRow]! : 1)
    const sum = (all: readonly { firstRow: number }[]) => all.reduce((so, each) => so + weightOf(each), 0)
    const found = events.filter(({ leadTime }) => leadTime !== null)
    const times = Float64Array.from(found, ({ leadTime }) => leadTime!)
    const counts = {
      truePositive: sum(found),
      falseNegative: sum(events.filter(({ leadTime }) => leadTime === null)),
      falsePositive: sum(needless),
      trueNegative: sum(quiet),
    }
    return {
      leadTimeHours:
        weightedQuantile(times, weights ? Float64Array.from(found, weightOf) : null, 0.5) / HOUR_MS,
      foundEvents: counts.truePositive / (counts.truePositive + counts.falseNegative),
      hours: (watched / HOUR_MS) * (weights ? meanOf(weights) : 1),
      counts,
    }
  }
}

const meanOf = (weights: ArrayLike<number>): number => {
  let sum = 0
  for (let row = 0; row < weights.length; row++) sum += weights[row]!
  return sum / weights.length
}
