import { mean } from '../statistics/mean.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'

/**
 * Whether a candidate is given up after its first folds: it is behind the best on the same folds by more than the best
 * itself differs from fold to fold, or, from three folds on, surely behind (twice the standard error of the differences).
 */
export const loses = (losses: readonly number[], best: readonly number[]): boolean => {
  if (losses.length === 0 || losses.length >= best.length) return false
  if (losses.some(loss => !Number.isFinite(loss))) return true
  const behind = losses.map((loss, fold) => loss - best[fold]!)
  const spread = best.length > 1 ? standardDeviation(best) : 0
  if (mean(behind) > Math.max(spread, 0.02 * Math.abs(mean(best)))) return true
  if (behind.length < 3) return false
  return mean(behind) > (2 * standardDeviation(behind)) / Math.sqrt(behind.length)
}
