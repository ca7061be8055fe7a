import { classesByThreshold, confusionMatrix, type Prediction } from '@leinwand/learning'
import { type AlarmCounts, alarmEconomics, type Costs } from '@leinwand/method'

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

/** What counts mean in euro and alarms, as numbers: `NaN` where nobody said what it takes. */
export const alarmMetrics = (
  counts: AlarmCounts,
  costs: Costs,
  watched: Parameters<typeof alarmEconomics>[2],
): Record<string, number> => {
  const economics = alarmEconomics(counts, costs, watched)
  return {
    euroPerYear: economics.euroPerYear ?? Number.NaN,
    falseAlarmsPerWeek: economics.falseAlarmsPerWeek ?? Number.NaN,
    missedAlarmsPerWeek: economics.missedAlarmsPerWeek ?? Number.NaN,
  }
}
