import type { ModelHead } from '../model-head.ts'
import type { BoostedTreesParameters } from './parameters.ts'

/**
 * One tree as parallel arrays over its inner nodes, parents before children (LightGBM's layout). A child ≥ 0 is a node,
 * a child < 0 is the leaf `~child`. A numeric node sends `value <= threshold` left; `null` sends every present value
 * left. A categorical node sends the codes in `categories` left. A missing value goes left where `missingLeft` is 1.
 */
export type Tree = {
  feature: number[]
  threshold: (number | null)[]
  categories: (number[] | null)[]
  missingLeft: (0 | 1)[]
  left: number[]
  right: number[]
  /** How much the loss fell by this split, as the learner reckons it. */
  gain: number[]
  /** Training rows that passed the node. */
  rows: number[]
  /** What each leaf adds to the score, learning rate included. */
  leafValue: number[]
  leafRows: number[]
}

/** A tree to which nodes and leaves are yet to be added. */
export const emptyTree = (): Tree => ({
  feature: [],
  threshold: [],
  categories: [],
  missingLeft: [],
  left: [],
  right: [],
  gain: [],
  rows: [],
  leafValue: [],
  leafRows: [],
})

/**
 * Score of output k = `initial[k]` + the sum over the rounds of `rounds[r][k]`. One output for regression (the value) and for two classes
 * (the log odds of the second); otherwise one a class (softmax).
 */
export type BoostedTreesModel = ModelHead & {
  learner: 'boosted-trees'
  parameters: BoostedTreesParameters
  /** `log`: the predicted number is e to the power of the score (Poisson loss). Left out: the score itself. */
  link?: 'log'
  initial: readonly number[]
  rounds: readonly (readonly Tree[])[]
}
