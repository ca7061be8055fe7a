import { clampProbability, softmaxInPlace } from './link.ts'
import type { Objective } from './objective.ts'

/** Three or more classes: one score each, probabilities by softmax. */
export const softmaxLogLoss = (classes: number): Objective => ({
  outputs: classes,
  initial: ({ y, weights }) => {
    const shares = new Float64Array(classes)
    let total = 0
    for (let row = 0; row < y.length; row++) {
      shares[y[row]!]! += weights[row]!
      total += weights[row]!
    }
    return shares.map(share => Math.log(clampProbability(share / total)))
  },
  derive: ({ y, weights }, scores, derivatives) => {
    const rows = y.length
    // The diagonal of the softmax's hessian underrates the curvature; K / (K − 1) makes up for it (Friedman 2001, LightGBM).
    const factor = classes / (classes - 1)
    const probabilities = new Float64Array(classes)
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < classes; k++) probabilities[k] = scores[k * rows + row]!
      softmaxInPlace(probabilities, 0, classes)
      for (let k = 0; k < classes; k++) {
        const at = 2 * (k * rows + row)
        const probability = probabilities[k]!
        derivatives[at] = (probability - (y[row] === k ? 1 : 0)) * weights[row]!
        derivatives[at + 1] = factor * probability * (1 - probability) * weights[row]!
      }
    }
  },
  loss: ({ y, weights }, scores) => {
    const rows = y.length
    const probabilities = new Float64Array(classes)
    let sum = 0
    let total = 0
    for (let r = 0; r < rows; r++) {
      for (let k = 0; k < classes; k++) probabilities[k] = scores[k * rows + r]!
      softmaxInPlace(probabilities, 0, classes)
      sum -= weights[r]! * Math.log(clampProbability(probabilities[y[r]!]!))
      total += weights[r]!
    }
    return sum / total
  },
})
