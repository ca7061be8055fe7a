import { weightedMean } from '../../../statistics/mean.ts'
import type { Objective } from './objective.ts'

/** LightGBM's `poisson_max_delta_step`: makes the curvature larger, so that no step runs away where e^score is small. */
const CAUTION = Math.exp(0.7)

/** Counts: the score is the logarithm of the expected number; what is reported is the mean deviance. Targets ≥ 0. */
export const poissonDeviance: Objective = {
  outputs: 1,
  initial: ({ y, weights }) => Float64Array.of(Math.log(Math.max(weightedMean(y, weights), 1e-15))),
  derive: ({ y, weights }, scores, derivatives, from, to) => {
    for (let row = from; row < to; row++) {
      const weight = weights ? weights[row]! : 1
      const expected = Math.exp(scores[row]!)
      derivatives[2 * row] = (expected - y[row]!) * weight
      derivatives[2 * row + 1] = CAUTION * expected * weight
    }
  },
  lossSum: ({ y, weights }, scores, from, to) => {
    let sum = 0
    for (let row = from; row < to; row++) {
      const count = y[row]!
      const logOfRatio = count > 0 ? Math.log(count) - scores[row]! : 0
      const deviance = 2 * (count * logOfRatio - count + Math.exp(scores[row]!))
      sum += (weights ? weights[row]! : 1) * deviance
    }
    return sum
  },
}
