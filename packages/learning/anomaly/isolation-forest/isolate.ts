import { averagePath } from './average-path.ts'
import type { IsolationTree } from './isolation-forest-model.ts'

/**
 * Probability that a cut which is drawn anew, with this value among the node's, parts it from all of them (the insertion of
 * Guha et al. 2016). Without it a value far outside would look like the outermost one that was seen.
 */
const apart = (value: number, low: number, high: number): number => {
  const beyond = value < low ? low - value : value > high ? value - high : 0
  return beyond === Number.POSITIVE_INFINITY ? 1 : beyond / (high - low + beyond)
}

/**
 * Adds to each feature by how much its cuts shortened the row's path in this tree: a cut takes one step and leaves the
 * rows of one side to be told apart instead of those of both. Over the path that adds up to the mean path less the row's.
 * Where the value is missing both sides are taken, by their shares of the rows.
 */
const creditFeatures = (
  tree: IsolationTree,
  values: Float64Array,
  credits: Float64Array,
  node: number,
  weight: number,
): void => {
  const rowsOf = (child: number) => (child < 0 ? tree.leafRows[~child]! : tree.rows[child]!)
  let [at, left] = [node, weight]
  while (at >= 0 && left > 0) {
    const feature = tree.feature[at]!
    const value = values[feature]!
    const isolated = averagePath(tree.rows[at]!) - 1
    const credit = (by: number) => {
      credits[feature] = credits[feature]! + by
    }
    if (Number.isNaN(value)) {
      for (const child of [tree.left[at]!, tree.right[at]!]) {
        const share = (left * rowsOf(child)) / tree.rows[at]!
        credit(share * (isolated - averagePath(rowsOf(child))))
        creditFeatures(tree, values, credits, child, share)
      }
      return
    }
    const ends = left * apart(value, tree.low[at]!, tree.high[at]!)
    credit(ends * isolated)
    left -= ends
    const child = value < tree.threshold[at]! ? tree.left[at]! : tree.right[at]!
    credit(left * (isolated - averagePath(rowsOf(child))))
    at = child
  }
}

/** The score of the paper, 2^(−mean path / c(sample)), and the features' credits in it, in steps. */
export const isolate = (
  forest: readonly IsolationTree[],
  values: Float64Array,
  credits: Float64Array,
): number => {
  credits.fill(0)
  let usual = 0
  for (const tree of forest) {
    usual += averagePath(tree.rows[0] ?? tree.leafRows[0]!)
    if (tree.feature.length > 0) creditFeatures(tree, values, credits, 0, 1)
  }
  let shortened = 0
  for (const credit of credits) shortened += credit
  return usual > 0 ? 2 ** (shortened / usual - 1) : 0.5
}
