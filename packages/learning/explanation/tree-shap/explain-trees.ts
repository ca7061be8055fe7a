import { alignColumns } from '../../learners/align-columns.ts'
import type { Tree } from '../../learners/boosted-trees/boosted-trees-model.ts'
import type { Feature } from '../../learners/model-head.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { readRow } from '../row-values.ts'
import { planTree } from './tree-plan.ts'
import { addTreeShap, createShapWorkspace } from './tree-shap.ts'

/** A tree, the output it adds to, and the factor it adds with (1 in boosting, 1 / trees in a forest). */
export type SummedTree = { tree: Tree; output: number; scale: number }

/**
 * Exact path-dependent Shapley values of a sum of trees for every row of `x`. `initial[k]` is what output k begins with.
 * 1,000 rows, 150 trees of 31 leaves take under a second.
 */
export const explainTrees = (
  trees: readonly SummedTree[],
  initial: readonly number[],
  features: readonly Feature[],
  x: Matrix,
): { base: Float64Array; contributions: Float64Array[] } => {
  const categories = features.map(feature => (feature.kind === 'categorical' ? feature.categories.length : 0))
  const plans = trees.map(({ tree }) => planTree(tree, categories))
  const base = Float64Array.from(initial)
  plans.forEach((plan, t) => {
    const { output, scale } = trees[t]!
    base[output] = base[output]! + scale * plan.base
  })
  const contributions = initial.map(() => new Float64Array(x.rows * features.length))
  const columns = alignColumns(x, features)
  const values = new Float64Array(features.length)
  const work = createShapWorkspace(plans)
  for (let row = 0; row < x.rows; row++) {
    readRow(columns, row, values)
    for (let t = 0; t < plans.length; t++) {
      const { output, scale } = trees[t]!
      addTreeShap(plans[t]!, scale, values, 0, work, contributions[output]!, row * features.length)
    }
  }
  return { base, contributions }
}
