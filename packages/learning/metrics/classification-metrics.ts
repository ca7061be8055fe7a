import { mean } from '../statistics/mean.ts'
import { accuracy } from './accuracy.ts'
import { brier, brierOfClasses } from './brier.ts'
import { logLoss } from './log-loss.ts'
import { macroF1, macroPrecision, macroRecall } from './macro-average.ts'
import { matthews } from './matthews.ts'
import { f1, precision, recall } from './precision-recall.ts'
import { classesByThreshold, mostProbableClasses } from './predicted-classes.ts'
import { type Areas, areasOf, rankingOf } from './ranking.ts'

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

/** Metrics for rows that count by the given weights; without weights, every row once. */
export type WeightedMetrics<Metrics> = (weights?: ArrayLike<number>) => Metrics

const ofTwo = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  threshold: number,
  positive: number,
): WeightedMetrics<ClassificationMetrics> => {
  const probability = probabilities[positive]!
  const predicted = classesByThreshold(probability, threshold, positive)
  const happened = Float64Array.from(actual, value => (value === positive ? 1 : 0))
  const ranking = rankingOf(probability)
  return weights => ({
    accuracy: accuracy(actual, predicted, weights),
    precision: precision(actual, predicted, positive, weights),
    recall: recall(actual, predicted, positive, weights),
    f1: f1(actual, predicted, positive, weights),
    macroF1: macroF1(actual, predicted, 2, weights),
    matthews: matthews(actual, predicted, 2, weights),
    brier: brier(happened, probability, weights),
    logLoss: logLoss(actual, probabilities, weights),
    ...areasOf(ranking, happened, weights),
  })
}

/** Means of the areas, each class that occurs taken once against all others. */
const oneAgainstRest = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
): WeightedMetrics<Areas> => {
  const classes = probabilities.map((probability, k) => ({
    ranking: rankingOf(probability),
    is: Uint8Array.from(actual, value => (value === k ? 1 : 0)),
  }))
  const meanOfKnown = (values: readonly number[]) => mean(values.filter(value => !Number.isNaN(value)))
  return weights => {
    const areas = classes.map(({ ranking, is }) => areasOf(ranking, is, weights))
    return {
      rocAuc: meanOfKnown(areas.map(({ rocAuc }) => rocAuc)),
      prAuc: meanOfKnown(areas.map(({ prAuc }) => prAuc)),
    }
  }
}

/**
 * What does not hang on the weights (order of the scores, predicted classes) is worked out once; the function that comes
 * back gives the metrics for any weights in one pass over the rows.
 */
export const prepareClassificationMetrics = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  { threshold = 0.5, positive = 1 }: ClassificationMetricsOptions = {},
): WeightedMetrics<ClassificationMetrics> => {
  const classes = probabilities.length
  if (classes === 2) return ofTwo(actual, probabilities, threshold, positive)
  const predicted = mostProbableClasses(probabilities)
  const areas = oneAgainstRest(actual, probabilities)
  return weights => {
    const ofClasses = macroF1(actual, predicted, classes, weights)
    return {
      accuracy: accuracy(actual, predicted, weights),
      precision: macroPrecision(actual, predicted, classes, weights),
      recall: macroRecall(actual, predicted, classes, weights),
      f1: ofClasses,
      macroF1: ofClasses,
      matthews: matthews(actual, predicted, classes, weights),
      brier: brierOfClasses(actual, probabilities, weights),
      logLoss: logLoss(actual, probabilities, weights),
      ...areas(weights),
    }
  }
}

/**
 * Metrics of predicted probabilities. `actual[row]` is a class index, `probabilities[k][row]` the probability of class k.
 * With three or more classes the class is the most probable one, precision, recall and F1 are macro averages, the areas
 * are means of one class against the rest, and `brier` is summed over the classes.
 */
export const classificationMetrics = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  options: ClassificationMetricsOptions = {},
  weights?: ArrayLike<number>,
): ClassificationMetrics => prepareClassificationMetrics(actual, probabilities, options)(weights)
