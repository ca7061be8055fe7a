import {
  classesByThreshold,
  classificationMetrics,
  confusionMatrix,
  mean,
  type Prediction,
  regressionMetrics,
  takeValues,
} from '@leinwand/learning'
import { chosenThreshold, thresholdForFold } from './threshold.ts'

/** Values of metrics by name; null where a metric is not defined on the rows at hand. */
export type Metrics = Record<string, number | null>

/** What a model said, in the test part and out of fold in the training part, and what was so. */
export type Judged = { test: Prediction; outOfFold: Prediction }
export type EvaluateInput = {
  /** Two classes: the one that is watched for, which precision, recall and the threshold speak of. */
  positive: number
  threshold: 'auto' | number
  testActual: Float64Array
  trainActual: Float64Array
  foldOf: Int32Array
  folds: number
  model: Judged
  baseline: Judged
}

export type Evaluation = {
  /** Probability of the watched class from which on a row counts as it; null where there are not two classes. */
  threshold: number | null
  test: Metrics
  baselineTest: Metrics
  crossValidation: { folds: number; metrics: Metrics; perFold: Metrics[]; baseline: Metrics }
  confusion: {
    truePositive: number
    falsePositive: number
    falseNegative: number
    trueNegative: number
  } | null
}

const rowsOfFold = (foldOf: Int32Array, fold: number): Int32Array =>
  Int32Array.from(foldOf.keys()).filter(row => foldOf[row] === fold)

const taken = (prediction: Prediction, rows: Int32Array): Prediction =>
  prediction.kind === 'classification'
    ? { ...prediction, probabilities: prediction.probabilities.map(values => takeValues(values, rows)) }
    : { ...prediction, values: takeValues(prediction.values, rows) }

const defined = (metrics: Readonly<Record<string, number>>): Metrics =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  )

type At = { threshold: number | null; positive: number }

const metricsAt = (actual: Float64Array, prediction: Prediction, { threshold, positive }: At): Metrics =>
  prediction.kind === 'classification'
    ? defined(
        classificationMetrics(
          actual,
          prediction.probabilities,
          threshold === null ? {} : { threshold, positive },
        ),
      )
    : defined(regressionMetrics(actual, prediction.values))

const meanOver = (perFold: readonly Metrics[]): Metrics =>
  Object.fromEntries(
    Object.keys(perFold[0] ?? {}).map(name => {
      const values = perFold.flatMap(metrics => metrics[name] ?? [])
      return [name, values.length === 0 ? null : mean(values)]
    }),
  )

/** How one of the two, model or baseline, is judged; the same rule for both, each with a threshold of its own. */
const judge = (input: EvaluateInput, { test, outOfFold }: Judged) => {
  const { foldOf, trainActual, positive, threshold: wanted } = input
  const binary = outOfFold.kind === 'classification' && outOfFold.probabilities.length === 2
  const happened = trainActual.map(value => (value === positive ? 1 : 0))
  const seen = binary ? { actual: happened, probability: outOfFold.probabilities[positive]!, foldOf } : null
  const threshold = seen && chosenThreshold(seen, wanted)
  const perFold = Array.from({ length: input.folds }, (_, fold) => rowsOfFold(foldOf, fold))
    .map((rows, fold) => ({ rows, at: seen && thresholdForFold(seen, fold, wanted) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows, at }) =>
      metricsAt(takeValues(trainActual, rows), taken(outOfFold, rows), { threshold: at, positive }),
    )
  return {
    threshold,
    perFold,
    metrics: meanOver(perFold),
    test: metricsAt(input.testActual, test, { threshold, positive }),
  }
}

const confusionAt = (
  { testActual, model, positive }: EvaluateInput,
  threshold: number | null,
): Evaluation['confusion'] => {
  if (threshold === null || model.test.kind !== 'classification') return null
  const predicted = classesByThreshold(model.test.probabilities[positive]!, threshold, positive)
  const counts = confusionMatrix(testActual, predicted, 2)
  const count = (actual: number, said: number) => counts[actual]![said]!
  const other = 1 - positive
  return {
    truePositive: count(positive, positive),
    falsePositive: count(other, positive),
    falseNegative: count(positive, other),
    trueNegative: count(other, other),
  }
}

/**
 * Judges a model beside its baseline: on the test part, at the threshold that the training part chose, and in
 * cross-validation as the mean over the folds, each fold at the threshold that the other folds chose.
 */
export const evaluate = (input: EvaluateInput): Evaluation => {
  const model = judge(input, input.model)
  const baseline = judge(input, input.baseline)
  return {
    threshold: model.threshold,
    test: model.test,
    baselineTest: baseline.test,
    crossValidation: {
      folds: model.perFold.length,
      metrics: model.metrics,
      perFold: model.perFold,
      baseline: baseline.metrics,
    },
    confusion: confusionAt(input, model.threshold),
  }
}
