import { classesByThreshold, confusionMatrix, type Prediction } from '@leinwand/learning'
import { type AlarmCounts, type AlarmEconomics, alarmEconomics, type Costs } from '@leinwand/method'
import type { WarnedCounts } from './warned-events.ts'

/** Alarms of a part that were right, wrong, missed and rightly not raised, for any weights of the rows. */
export const alarmCounter = (
  actual: Float64Array,
  prediction: Prediction,
  threshold: number | null,
  positive: number,
): ((weights?: ArrayLike<number>) => AlarmCounts) | null => {
  if (threshold === null || prediction.kind !== 'classification') return null
  const predicted = classesByThreshold(prediction.probabilities[positive]!, threshold, positive)
  const other = 1 - positive
  return weights => {
    const counts = confusionMatrix(actual, predicted, 2, weights)
    const count = (is: number, said: number) => counts[is]![said]!
    return {
      truePositive: count(positive, positive),
      falsePositive: count(other, positive),
      falseNegative: count(positive, other),
      trueNegative: count(other, other),
    }
  }
}

/** What happened and what was said, by rows and, where it is known when rows were, by events. */
type Counted = { confusion: AlarmCounts; warned: WarnedCounts | null }

/**
 * What alarms are worth. Where the week is told in hours, what people are called for is counted: an alarm that lasts is one,
 * and an event of many rows is one. Where it is told in rows, each row is a case of its own.
 */
export const economicsOf = (
  { confusion, warned }: Counted,
  costs: Costs,
  machines: number,
): AlarmEconomics =>
  costs.hoursPerWeek !== undefined && warned
    ? alarmEconomics(warned.counts, costs, { machines, hours: warned.hours, always: warned.always })
    : alarmEconomics(confusion, costs, { machines })

/** The same as numbers: `NaN` where nobody said what it takes. */
export const alarmMetrics = (counted: Counted, costs: Costs, machines: number): Record<string, number> => {
  const economics = economicsOf(counted, costs, machines)
  return {
    euroPerYear: economics.euroPerYear ?? Number.NaN,
    falseAlarmsPerWeek: economics.falseAlarmsPerWeek ?? Number.NaN,
    missedAlarmsPerWeek: economics.missedAlarmsPerWeek ?? Number.NaN,
  }
}
