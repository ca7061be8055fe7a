import { weightedMean } from '../../../statistics/mean.ts'
import type { Objective } from './objective.ts'

/** Half the squared error, so that the gradient is the residual; the whole square is what is reported. */
export const squaredError: Objective = {
  outputs: 1,
  initial: ({ y, weights }) => Float64Array.of(weightedMean(y, weights)),
  derive: ({ y, weights }, scores, derivatives, from, to) => {
    for (let row = from; row < to; row++) {
      const weight = weights ? weights[row]! : 1
      derivatives[2 * row] = (scores[row]! - y[row]!) * weight
      derivatives[2 * row + 1] = weight
    }
  },
  lossSum: ({ y, weights }, scores, from, to) => {
    let sum = 0
    for (let row = from; row < to; row++) {
      const residual = scores[row]! - y[row]!
      sum += (weights ? weights[row]! : 1) * residual * residual
    }
    return sum
  },
}
