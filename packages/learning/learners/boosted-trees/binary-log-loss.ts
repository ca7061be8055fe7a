import { weightedMean } from '../../statistics/mean.ts'
import { logit, sigmoid } from './link.ts'
import type { Objective } from './objective.ts'

/** Two classes: the score is the log odds of the second. */
export const binaryLogLoss: Objective = {
  outputs: 1,
  initial: ({ y, weights }) => Float64Array.of(logit(weightedMean(y, weights))),
  derive: ({ y, weights }, scores, derivatives) => {
    for (let row = 0; row < y.length; row++) {
      const probability = sigmoid(scores[row]!)
      derivatives[2 * row] = (probability - y[row]!) * weights[row]!
      derivatives[2 * row + 1] = probability * (1 - probability) * weights[row]!
    }
  },
  loss: ({ y, weights }, scores) => {
    let sum = 0
    let total = 0
    for (let row = 0; row < y.length; row++) {
      // log(1 + e^−m) of the margin m, written so that neither sign of m overflows.
      const margin = y[row] === 1 ? scores[row]! : -scores[row]!
      sum += weights[row]! * (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(-margin, 0))
      total += weights[row]!
    }
    return sum / total
  },
}
