import { classesByThreshold, confusionMatrix, type Prediction, takeValues } from '@leinwand/learning'
import { baselineMetrics } from './baseline.ts'
import { type Metrics, meanOver, metricsAt, rowsOfFold, taken } from './metrics.ts'
import { chosenThreshold, thresholdForFold } from './threshold.ts'

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

/** The model on the test part at the threshold that the training part chose, and fold by fold. */
const judge = (input: EvaluateInput) => {
  const { foldOf, trainActual, positive, threshold: wanted } = input
  const { test, outOfFold } = input.model
  const binary = outOfFold.kind === 'classification' && outOfFold.probabilities.length === 2
  const happened = trainActual.map(value => (value === positive ? 1 : 0))
  const seen = binary ? { actual: happened, probability: outOfFold.probabilities[positive]!, foldOf } : null
  const threshold = seen && chosenThreshold(seen, wanted)
  const perFold = foldsOf(input).map(({ fold, rows }) => {
    const at = seen && thresholdForFold(seen, fold, wanted)
    return metricsAt(takeValues(trainActual, rows), taken(outOfFold, rows), { threshold: at, positive })
  })
  return { threshold, perFold, test: metricsAt(input.testActual, test, { threshold, positive }) }
}

const foldsOf = ({ foldOf, folds }: EvaluateInput) =>
  Array.from({ length: folds }, (_, fold) => ({ fold, rows: rowsOfFold(foldOf, fold) })).filter(
    ({ rows }) => rows.length > 0,
  )

const judgeBaseline = (input: EvaluateInput) => {
  const { positive, trainActual } = input
  const { test, outOfFold } = input.baseline
  const perFold = foldsOf(input).map(({ rows }) =>
    baselineMetrics(takeValues(trainActual, rows), taken(outOfFold, rows), positive),
  )
  return { metrics: meanOver(perFold), test: baselineMetrics(input.testActual, test, positive) }
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
 * cross-validation as the mean over the folds, each fold at the threshold that the other folds chose. The baseline is the
 * better of warning always and never, metric by metric.
 */
export const evaluate = (input: EvaluateInput): Evaluation => {
  const model = judge(input)
  const baseline = judgeBaseline(input)
  return {
    threshold: model.threshold,
    test: model.test,
    baselineTest: baseline.test,
    crossValidation: {
      folds: model.perFold.length,
      metrics: meanOver(model.perFold),
      perFold: model.perFold,
      baseline: baseline.metrics,
    },
    confusion: confusionAt(input, model.threshold),
  }
}
