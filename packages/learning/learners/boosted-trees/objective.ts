/** The target with the weight of each row; weights are there for every row, 1 where nothing was said. */
export type WeightedTarget = { y: Float64Array; weights: Float64Array }

/**
 * What is minimised. Scores are stored output by output: entry k · rows + row. Derivatives are in the same order, but in
 * pairs: gradient, hessian.
 */
export type Objective = {
  outputs: number
  /** The best constant score of each output. */
  initial: (target: WeightedTarget) => Float64Array
  /** Writes the loss's first and second derivative by the score. */
  derive: (target: WeightedTarget, scores: Float64Array, derivatives: Float64Array) => void
  /** Weighted mean loss: log loss, or squared error. */
  loss: (target: WeightedTarget, scores: Float64Array) => number
}
