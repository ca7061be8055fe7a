import type { Tree } from '../boosted-trees/boosted-trees-model.ts'
import type { ModelHead } from '../model-head.ts'

export type ForestLearner = 'random-forest' | 'extra-trees' | 'tree' | 'threshold-rule'

/** A tree whose leaves hold one value an output: `leafValues[output][leaf]`. Its nodes are those of a boosted tree. */
export type ForestTree = Omit<Tree, 'leafValue'> & { leafValues: number[][] }

/** What rows that a tree was not grown on say of the forest: mean log loss or mean squared error over `rows` such rows. */
export type OutOfBag = { rows: number; loss: number }

/**
 * The mean of trees. One output for a number (its mean in the leaf) and for two classes (the share of the second),
 * otherwise one a class (its share).
 */
export type ForestModel = ModelHead & {
  learner: ForestLearner
  parameters: Readonly<Record<string, unknown>>
  trees: readonly ForestTree[]
  outOfBag: OutOfBag | null
}
