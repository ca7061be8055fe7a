import { weightedMean } from '../../statistics/mean.ts'
import type { Objective } from './objective.ts'

/** Half the squared error, so that the gradient is the residual; `loss` reports the whole square. */
export const squaredError: Objective = {
  outputs: 1,
  initial: ({ y, weights }) => Float64Array.of(weightedMean(y, weights)),
  derive: ({ y, weights }, scores, derivatives) => {
    for (let row = 0; row < y.length; row++) {
      derivatives[2 * row] = (scores[row]! - y[row]!) * weights[row]!
      derivatives[2 * row + 1] = weights[row]!
    }
  },
  loss: ({ y, weights }, scores) => {
    let sum = 0
    let total = 0
    for (let row = 0; row < y.length; row++) {
      const residual = scores[row]! - y[row]!
      sum += residual * residual * weights[row]!
      total += weights[row]!
    }
    return sum / total
  },
}
