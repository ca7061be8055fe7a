import { weightedQuantile } from '@leinwand/learning'
import type { AlarmCounts } from '@leinwand/method'
import {
  alongTime,
  courseOf,
  earliestAlarm,
  HOUR_MS,
  type Moment,
  type Moments,
  type Run,
  runsOf,
  watchedHours,
} from './moments.ts'

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

/** What the alarms of a part count, how long its machines were watched, and, where it was asked, what always warning counts. */
export type WarnedCounts = Pick<WarnedEvents, 'counts' | 'hours'> & { always?: AlarmCounts }

const touches = (a: Run, b: Run): boolean => a.from <= b.to && a.to >= b.from

/** An event with the time from its first alarm to its end, in milliseconds; null where no alarm announced it. */
type Event = { firstRow: number; leadTime: number | null }

const againstAlarms = (moments: readonly Moment[], actual: ArrayLike<number>, alarms: readonly Run[]) => {
  const { events, calm } = courseOf(moments, actual)
  const announcing = new Set<Run>()
  const judged: Event[] = events.map(event => {
    const earliest = earliestAlarm(moments, event)
    const own = alarms.filter(alarm => touches(alarm, event) && alarm.from >= earliest)
    for (const alarm of own) announcing.add(alarm)
    const first = own.map(({ from }) => Math.max(from, event.from))
    return { firstRow: event.firstRow, leadTime: first.length === 0 ? null : event.to - Math.min(...first) }
  })
  return {
    events: judged,
    needless: alarms.filter(alarm => !announcing.has(alarm)),
    quiet: calm.filter(stretch => !alarms.some(alarm => touches(alarm, stretch))),
  }
}

/** What is counted of events and alarms when each row counts as often as `weights` say, that of its first row. */
type Counted = (weights?: ArrayLike<number>) => WarnedEvents

/**
 * Alarms of a part against its events: an event is a run of moments of one machine with a row of the watched class, an alarm
 * a run of moments with a row that the model says is. `actual` and `said` are 1 for the watched class. Machines are watched
 * one after the other; an alarm of one announces nothing of another. An alarm that began before an event and lasts into it
 * announces it from the event's beginning on, unless it began too long before: people were called for it then, found
 * nothing, and are not called again.
 */
export const countEvents = (
  moments: Moments,
  actual: ArrayLike<number>,
  said: ArrayLike<number>,
): Counted => {
  const machines = alongTime(moments)
  const judged = machines.map(machine =>
    againstAlarms(
      machine,
      actual,
      runsOf(machine, rows => rows.find(row => said[row] === 1)),
    ),
  )
  const events = judged.flatMap(each => each.events)
  const needless = judged.flatMap(each => each.needless)
  const quiet = judged.flatMap(each => each.quiet)
  const watched = watchedHours(machines)
  const found = events.filter(({ leadTime }) => leadTime !== null)
  const missed = events.filter(({ leadTime }) => leadTime === null)
  const leadTimes = Float64Array.from(found, ({ leadTime }) => leadTime!)
  return weights => {
    const weightOf = ({ firstRow }: { firstRow: number }) => (weights ? weights[firstRow]! : 1)
    const sum = (all: readonly { firstRow: number }[]) => all.reduce((so, each) => so + weightOf(each), 0)
    const counts = {
      truePositive: sum(found),
      falseNegative: sum(missed),
      falsePositive: sum(needless),
      trueNegative: sum(quiet),
    }
    return {
      leadTimeHours:
        weightedQuantile(leadTimes, weights ? Float64Array.from(found, weightOf) : null, 0.5) / HOUR_MS,
      foundEvents: counts.truePositive / (counts.truePositive + counts.falseNegative),
      hours: watched * (weights ? meanOf(weights) : 1),
      counts,
    }
  }
}

const meanOf = (weights: ArrayLike<number>): number => {
  let sum = 0
  for (let row = 0; row < weights.length; row++) sum += weights[row]!
  return sum / weights.length
}
