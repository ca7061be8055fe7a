import {
  type AlarmPrices,
  type CostPoint,
  classesByThreshold,
  costAt,
  costCurve,
  costCurveOf,
  costPoint,
} from '@leinwand/learning'
import type { Costs } from '@leinwand/method'
import { sweepEvents } from './event-sweep.ts'
import { alongTime, type Moments, watchedHours } from './moments.ts'
import { countEvents } from './warned-events.ts'

/** What alarms cost, and what a week of one machine is, where somebody said. */
export type AlarmCosts = AlarmPrices & Pick<Costs, 'rowsPerWeek' | 'hoursPerWeek'>

/** The costs that a threshold can be chosen by: both kinds of error need their price. */
export const alarmCostsOf = (costs: Costs | undefined, machines: number): AlarmCosts | null => {
  const { missedAlarm, falseAlarm, intervention = 0, ...week } = costs ?? {}
  if (missedAlarm === undefined || falseAlarm === undefined) return null
  return { missedAlarm, falseAlarm, intervention, machines, ...week }
}

/** Rows with what was said of them; `actual` is 1 for the watched class. */
export type SaidRows = { actual: Float64Array; probability: Float64Array; moments?: Moments | undefined }

/**
 * What is paid for: where the week is told in hours, and it is known when rows were, events and alarms, as `economicsOf` and
 * the gate count them; else each row.
 */
const eventsOf = ({ moments }: SaidRows, { hoursPerWeek }: AlarmCosts) =>
  moments && hoursPerWeek !== undefined ? { moments, hoursPerWeek } : null

export const countedOf = (rows: SaidRows, costs: AlarmCosts): 'events' | 'rows' =>
  eventsOf(rows, costs) === null ? 'rows' : 'events'

/** Whether what is counted can be told per week. */
export const isWeekKnown = (rows: SaidRows, costs: AlarmCosts): boolean => {
  const events = eventsOf(rows, costs)
  return events === null ? costs.rowsPerWeek !== undefined : watchedHours(alongTime(events.moments)) > 0
}

/**
 * Euro a year against never warning over the threshold. Where nobody said what a week is, any will do: which threshold is best
 * does not hang on it.
 */
export const worthCurve = (rows: SaidRows, costs: AlarmCosts): CostPoint[] => {
  const { actual, probability } = rows
  const events = eventsOf(rows, costs)
  if (events === null)
    return costCurve(actual, probability, { ...costs, rowsPerWeek: costs.rowsPerWeek ?? 1 })
  const { hours, ...counted } = sweepEvents(events.moments, actual, probability)
  return costCurveOf(counted, hours === 0 ? 1 : hours / events.hoursPerWeek, costs)
}

/** What a threshold that is chosen already is worth on rows that did not choose it, for any weights of them. */
export const worthAt = (
  rows: SaidRows,
  threshold: number,
  costs: AlarmCosts,
): ((weights?: ArrayLike<number>) => CostPoint) => {
  const { actual, probability } = rows
  const events = eventsOf(rows, costs)
  if (events === null)
    return weights =>
      costAt(actual, probability, threshold, { ...costs, rowsPerWeek: costs.rowsPerWeek ?? 1 }, weights)
  const count = countEvents(events.moments, actual, classesByThreshold(probability, threshold, 1))
  return weights => {
    const { counts, hours } = count(weights)
    return costPoint(threshold, counts, hours / events.hoursPerWeek, costs)
  }
}
