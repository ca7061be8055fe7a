/** The target with the weight of each row; null: every row counts once. */
export type WeightedTarget = { y: Float64Array; weights: Float64Array | null }

/**
 * What is minimised. Scores are stored output by output: entry k · rows + row. Derivatives are in the same order, but in
 * pairs: gradient, hessian. Rows are worked on in stretches `from` … `to` − 1, by several threads at once.
 */
export type Objective = {
  outputs: number
  /** The best constant score of each output. */
  initial: (target: WeightedTarget) => Float64Array
  /** Writes the loss's first and second derivative by the score. */
  derive: (
    target: WeightedTarget,
    scores: Float64Array,
    derivatives: Float32Array,
    from: number,
    to: number,
  ) => void
  /** Sum of the rows' losses, each times its weight. */
  lossSum: (target: WeightedTarget, scores: Float64Array, from: number, to: number) => number
  /** The best value for a leaf of these rows, where −G / H is not (LightGBM's `RenewTreeOutput`). */
  renew?: (target: WeightedTarget, scores: Float64Array, rows: Int32Array) => number
}

export const totalWeight = ({ y, weights }: WeightedTarget): number =>
  weights ? weights.reduce((sum, weight) => sum + weight, 0) : y.length

/** Weighted mean loss, as it is reported: log loss, squared error, … */
export const meanLoss = (objective: Objective, target: WeightedTarget, scores: Float64Array): number =>
  objective.lossSum(target, scores, 0, target.y.length) / totalWeight(target)
