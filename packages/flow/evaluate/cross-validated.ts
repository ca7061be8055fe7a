import { type Prediction, standardDeviation, takePrediction, takeValues } from '@leinwand/learning'
import { type Metrics, meanOver, metricsAt, rowsOfFold } from './metrics.ts'
import { chosenThreshold, thresholdForFold } from './threshold.ts'

export type CrossValidatedInput = {
  actual: Float64Array
  outOfFold: Prediction
  /** −1 for a row that no fold tests. */
  foldOf: Int32Array
  folds: number
  positive: number
  threshold: 'auto' | number
}

export type CrossValidated = {
  /** The deployed model's; null where there are not two classes. */
  threshold: number | null
  perFold: Metrics[]
  mean: Metrics
  sd: Metrics
}

const spreadOver = (perFold: readonly Metrics[]): Metrics =>
  Object.fromEntries(
    Object.keys(perFold[0] ?? {}).map(name => {
      const values = perFold.flatMap(metrics => metrics[name] ?? [])
      return [name, values.length < 2 ? null : standardDeviation(values)]
    }),
  )

/**
 * What out-of-fold predictions are worth, fold by fold, each at the threshold that the other folds chose, with mean and
 * standard deviation over the folds.
 */
export const crossValidated = (input: CrossValidatedInput): CrossValidated => {
  const { actual, outOfFold, foldOf, folds, positive, threshold: wanted } = input
  const binary = outOfFold.kind === 'classification' && outOfFold.probabilities.length === 2
  const tested = Int32Array.from(foldOf.keys()).filter(row => foldOf[row]! >= 0)
  const seen = binary
    ? {
        actual: takeValues(actual, tested).map(value => (value === positive ? 1 : 0)),
        probability: takeValues(outOfFold.probabilities[positive]!, tested),
        foldOf: Int32Array.from(tested, row => foldOf[row]!),
      }
    : null
  const perFold = Array.from({ length: folds }, (_, fold) => {
    const rows = rowsOfFold(foldOf, fold)
    const threshold = seen && thresholdForFold(seen, fold, wanted)
    return rows.length === 0
      ? null
      : metricsAt(takeValues(actual, rows), takePrediction(outOfFold, rows), { threshold, positive })
  }).filter(metrics => metrics !== null)
  return {
    threshold: seen && chosenThreshold(seen, wanted),
    perFold,
    mean: meanOver(perFold),
    sd: spreadOver(perFold),
  }
}
