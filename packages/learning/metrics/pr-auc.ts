import { rankByScore } from './rank-by-score.ts'

/**
 * Area under the precision-recall curve as average precision: precision at each distinct score, weighted by the recall
 * gained there, without interpolation (scikit-learn's `average_precision_score`). `NaN` without a positive row.
 */
export const prAuc = (actual: ArrayLike<number>, scores: ArrayLike<number>): number => {
  let area = 0
  let found = 0
  for (const { truePositives, falsePositives } of rankByScore(actual, scores)) {
    area += ((truePositives - found) * truePositives) / (truePositives + falsePositives)
    found = truePositives
  }
  return area / found
}
