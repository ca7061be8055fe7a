import { rankByScore } from './rank-by-score.ts'

/**
 * The threshold t for which "positive where probability ≥ t" has the highest F1; the higher one where several do. It lies
 * in the middle between two scores, so that it does not hang on the last digit of one of them. `actual` is 1 for positive
 * rows; 0.5 when there is none. Choose it on rows that the model is not tested on.
 */
export const thresholdForBestF1 = (actual: ArrayLike<number>, probability: ArrayLike<number>): number => {
  const steps = rankByScore(actual, probability)
  const positives = steps.at(-1)?.truePositives ?? 0
  let best = 0
  let threshold = 0.5
  steps.forEach(({ score, truePositives, falsePositives }, i) => {
    const value = (2 * truePositives) / (truePositives + falsePositives + positives)
    if (!(value > best)) return
    best = value
    threshold = (score + (steps[i + 1]?.score ?? score)) / 2
  })
  return threshold
}
