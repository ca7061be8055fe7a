import { clampProbability, softmaxInPlace } from '../link.ts'
import type { Objective } from './objective.ts'

/** Three or more classes: one score each, probabilities by softmax. */
export const softmaxLogLoss = (classes: number): Objective => ({
  outputs: classes,
  initial: ({ y, weights }) => {
    const shares = new Float64Array(classes)
    let total = 0
    for (let row = 0; row < y.length; row++) {
      const weight = weights ? weights[row]! : 1
      shares[y[row]!]! += weight
      total += weight
    }
    return shares.map(share => Math.log(clampProbability(share / total)))
  },
  derive: ({ y, weights }, scores, derivatives, from, to) => {
    const rows = y.length
    // The diagonal of the softmax's hessian underrates the curvature; K / (K − 1) makes up for it (Friedman 2001, LightGBM).
    const factor = classes / (classes - 1)
    const probabilities = new Float64Array(classes)
    for (let row = from; row < to; row++) {
      for (let k = 0; k < classes; k++) probabilities[k] = scores[k * rows + row]!
      softmaxInPlace(probabilities, 0, classes)
      const weight = weights ? weights[row]! : 1
      for (let k = 0; k < classes; k++) {
        const at = 2 * (k * rows + row)
        const probability = probabilities[k]!
        derivatives[at] = (probability - (y[row] === k ? 1 : 0)) * weight
        derivatives[at + 1] = factor * probability * (1 - probability) * weight
      }
    }
  },
  lossSum: ({ y, weights }, scores, from, to) => {
    const rows = y.length
    const probabilities = new Float64Array(classes)
    let sum = 0
    for (let row = from; row < to; row++) {
      for (let k = 0; k < classes; k++) probabilities[k] = scores[k * rows + row]!
      softmaxInPlace(probabilities, 0, classes)
      sum -= (weights ? weights[row]! : 1) * Math.log(clampProbability(probabilities[y[row]!]!))
    }
    return sum
  },
})
