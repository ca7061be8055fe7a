import { areasOf, rankingOf } from './ranking.ts'

/**
 * Area under the ROC curve: the probability that a positive row has a higher score than a negative one, ties counted
 * half. `actual` is 1 for positive rows. `NaN` when only one kind of row is there.
 */
export const rocAuc = (
  actual: ArrayLike<number>,
  scores: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => areasOf(rankingOf(scores), actual, weights).rocAuc
