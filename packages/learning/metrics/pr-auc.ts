import { areasOf, rankingOf } from './ranking.ts'

/**
 * Area under the precision-recall curve as average precision: precision at each distinct score, weighted by the recall
 * gained there, without interpolation (scikit-learn's `average_precision_score`). `NaN` without a positive row.
 */
export const prAuc = (
  actual: ArrayLike<number>,
  scores: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => areasOf(rankingOf(scores), actual, weights).prAuc
