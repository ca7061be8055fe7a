import { weightedQuantile } from '../../../statistics/weighted-quantile.ts'
import type { Objective, WeightedTarget } from './objective.ts'

const quantileOfResiduals = (
  { y, weights }: WeightedTarget,
  scores: Float64Array,
  rows: Int32Array,
  share: number,
): number => {
  const residuals = new Float64Array(rows.length)
  const own = weights ? new Float64Array(rows.length) : null
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    residuals[i] = y[row]! - scores[row]!
    if (own) own[i] = weights![row]!
  }
  return weightedQuantile(residuals, own, share)
}

/**
 * Pinball loss (Koenker & Bassett 1978): the score is a value that the given share of the targets lies below. Its second
 * derivative is 0, so trees are grown by the sign of the residuals and their leaves then take the residuals' quantile
 * (Friedman 2001, algorithm 3). `scale` 2 with a share of one half is the absolute error.
 */
export const quantileLoss = (share: number, scale = 1): Objective => ({
  outputs: 1,
  initial: ({ y, weights }) =>
    Float64Array.of(weightedQuantile(y.slice(), weights ? weights.slice() : null, share)),
  derive: ({ y, weights }, scores, derivatives, from, to) => {
    for (let row = from; row < to; row++) {
      const weight = weights ? weights[row]! : 1
      const residual = y[row]! - scores[row]!
      const slope = residual > 0 ? -share : residual < 0 ? 1 - share : 0
      derivatives[2 * row] = scale * slope * weight
      derivatives[2 * row + 1] = weight
    }
  },
  lossSum: ({ y, weights }, scores, from, to) => {
    let sum = 0
    for (let row = from; row < to; row++) {
      const residual = y[row]! - scores[row]!
      sum += (weights ? weights[row]! : 1) * scale * (residual > 0 ? share : share - 1) * residual
    }
    return sum
  },
  renew: (target, scores, rows) => quantileOfResiduals(target, scores, rows, share),
})

export const absoluteError: Objective = quantileLoss(0.5, 2)
