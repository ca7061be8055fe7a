import { mean } from '../statistics/mean.ts'
import { accuracy } from './accuracy.ts'
import { brier, brierOfClasses } from './brier.ts'
import { logLoss } from './log-loss.ts'
import { macroF1, macroPrecision, macroRecall } from './macro-average.ts'
import { matthews } from './matthews.ts'
import { prAuc } from './pr-auc.ts'
import { f1, precision, recall } from './precision-recall.ts'
import { classesByThreshold, mostProbableClasses } from './predicted-classes.ts'
import { rocAuc } from './roc-auc.ts'

/** The same names for two and for more classes, so that a gate can ask for either. `NaN` where undefined. */
export type ClassificationMetrics = {
  accuracy: number
  precision: number
  recall: number
  f1: number
  macroF1: number
  matthews: number
  brier: number
  logLoss: number
  rocAuc: number
  prAuc: number
}

export type ClassificationMetricsOptions = {
  /** Two classes: probability from which a row counts as positive; 0.5 unless told. */
  threshold?: number
  /** Two classes: index of the class that precision, recall, F1 and the areas speak of; 1 unless told. */
  positive?: number
}

const ofTwo = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  threshold: number,
  positive: number,
): ClassificationMetrics => {
  const probability = probabilities[positive]!
  const predicted = classesByThreshold(probability, threshold, positive)
  const happened = Float64Array.from(actual, value => (value === positive ? 1 : 0))
  return {
    accuracy: accuracy(actual, predicted),
    precision: precision(actual, predicted, positive),
    recall: recall(actual, predicted, positive),
    f1: f1(actual, predicted, positive),
    macroF1: macroF1(actual, predicted, 2),
    matthews: matthews(actual, predicted, 2),
    brier: brier(happened, probability),
    logLoss: logLoss(actual, probabilities),
    rocAuc: rocAuc(happened, probability),
    prAuc: prAuc(happened, probability),
  }
}

/** Mean of a two-class metric, each class that occurs taken once against all others. */
const oneAgainstRest = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  metric: (actual: Float64Array, probability: Float64Array) => number,
): number => {
  const values = probabilities.map((probability, k) =>
    metric(
      Float64Array.from(actual, value => (value === k ? 1 : 0)),
      probability,
    ),
  )
  return mean(values.filter(value => !Number.isNaN(value)))
}

/**
 * Metrics of predicted probabilities. `actual[row]` is a class index, `probabilities[k][row]` the probability of class k.
 * With three or more classes the class is the most probable one, precision, recall and F1 are macro averages, the areas
 * are means of one class against the rest, and `brier` is summed over the classes.
 */
export const classificationMetrics = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  { threshold = 0.5, positive = 1 }: ClassificationMetricsOptions = {},
): ClassificationMetrics => {
  const classes = probabilities.length
  if (classes === 2) return ofTwo(actual, probabilities, threshold, positive)
  const predicted = mostProbableClasses(probabilities)
  return {
    accuracy: accuracy(actual, predicted),
    precision: macroPrecision(actual, predicted, classes),
    recall: macroRecall(actual, predicted, classes),
    f1: macroF1(actual, predicted, classes),
    macroF1: macroF1(actual, predicted, classes),
    matthews: matthews(actual, predicted, classes),
    brier: brierOfClasses(actual, probabilities),
    logLoss: logLoss(actual, probabilities),
    rocAuc: oneAgainstRest(actual, probabilities, rocAuc),
    prAuc: oneAgainstRest(actual, probabilities, prAuc),
  }
}
