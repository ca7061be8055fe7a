import { weightedMean } from '../../../statistics/mean.ts'
import { logit, sigmoid } from '../link.ts'
import type { Objective } from './objective.ts'

/** Two classes: the score is the log odds of the second. */
export const binaryLogLoss: Objective = {
  outputs: 1,
  initial: ({ y, weights }) => Float64Array.of(logit(weightedMean(y, weights))),
  derive: ({ y, weights }, scores, derivatives, from, to) => {
    for (let row = from; row < to; row++) {
      const probability = sigmoid(scores[row]!)
      const weight = weights ? weights[row]! : 1
      derivatives[2 * row] = (probability - y[row]!) * weight
      derivatives[2 * row + 1] = probability * (1 - probability) * weight
    }
  },
  lossSum: ({ y, weights }, scores, from, to) => {
    let sum = 0
    for (let row = from; row < to; row++) {
      // log(1 + e^−m) of the margin m, written so that neither sign of m overflows.
      const margin = y[row] === 1 ? scores[row]! : -scores[row]!
      const loss = Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(-margin, 0)
      sum += (weights ? weights[row]! : 1) * loss
    }
    return sum
  },
}
