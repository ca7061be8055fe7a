/** Log odds → probability. */
export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))

/** Probability → log odds; kept away from 0 and 1, where the odds have no logarithm. */
export const logit = (probability: number): number => {
  const inside = clampProbability(probability)
  return Math.log(inside / (1 - inside))
}

export const clampProbability = (probability: number): number =>
  Math.min(Math.max(probability, 1e-15), 1 - 1e-15)

/**
 * Scores → probabilities that sum to 1, in place, for the `outputs` entries from `first`. The largest score is taken off
 * first, so that exp does not overflow.
 */
export const softmaxInPlace = (scores: Float64Array, first: number, outputs: number): void => {
  const end = first + outputs
  let largest = Number.NEGATIVE_INFINITY
  for (let k = first; k < end; k++) largest = Math.max(largest, scores[k]!)
  let sum = 0
  for (let k = first; k < end; k++) {
    const raised = Math.exp(scores[k]! - largest)
    scores[k] = raised
    sum += raised
  }
  for (let k = first; k < end; k++) scores[k] = scores[k]! / sum
}
