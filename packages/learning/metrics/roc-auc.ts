import { rankByScore } from './rank-by-score.ts'

/**
 * Area under the ROC curve: the probability that a positive row has a higher score than a negative one, ties counted
 * half. `actual` is 1 for positive rows. `NaN` when only one kind of row is there.
 */
export const rocAuc = (actual: ArrayLike<number>, scores: ArrayLike<number>): number => {
  let area = 0
  let before = { truePositives: 0, falsePositives: 0 }
  for (const step of rankByScore(actual, scores)) {
    area += ((step.falsePositives - before.falsePositives) * (step.truePositives + before.truePositives)) / 2
    before = step
  }
  return area / (before.truePositives * before.falsePositives)
}
