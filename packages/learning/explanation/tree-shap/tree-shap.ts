import type { Tree } from '../../learners/boosted-trees/boosted-trees-model.ts'
import type { TreePlan } from './tree-plan.ts'

const leadsLeft = (tree: Tree, node: number, marks: Uint8Array | null, value: number): boolean => {
  if (Number.isNaN(value)) return tree.missingLeft[node] === 1
  if (marks) return marks[value] === 1
  const threshold = tree.threshold[node]!
  return threshold === null || value <= threshold
}

/** Room for the largest tree of a model; reused from row to row. */
export type ShapWorkspace = { open: Uint8Array; reach: Float64Array; below: Float64Array }

export const createShapWorkspace = (plans: readonly TreePlan[]): ShapWorkspace => {
  const most = plans.reduce((size, { closed }) => Math.max(size, closed.length), 0)
  const edges = plans.reduce((size, { parent }) => Math.max(size, parent.length), 0)
  return { open: new Uint8Array(edges), reach: new Float64Array(most), below: new Float64Array(most) }
}

/** On the way down: how far each edge is reached at each point, when features are known with that probability. */
const descend = (plan: TreePlan, values: Float64Array, first: number, work: ShapWorkspace): void => {
  const { tree, goesLeft, parent, sameFeature, closed } = plan
  const points = plan.quadrature.at.length
  const { open, reach } = work
  for (let node = 0; node < tree.feature.length; node++) {
    const left = leadsLeft(tree, node, goesLeft[node]!, values[first + tree.feature[node]!]!)
    for (let side = 0; side < 2; side++) {
      const edge = 2 * node + side
      const same = sameFeature[edge]!
      const leads = (side === 0) === left && (same < 0 || open[same] === 1)
      open[edge] = leads ? 1 : 0
      const factors = leads ? plan.open : closed
      const undone = same < 0 ? null : open[same] === 1 ? plan.open : closed
      const above = parent[edge]!
      for (let q = 0; q < points; q++) {
        let reached = factors[edge * points + q]!
        if (above >= 0) reached *= reach[above * points + q]!
        if (undone) reached /= undone[same * points + q]!
        reach[edge * points + q] = reached
      }
    }
  }
}

/** On the way back: the leaves below each edge, and what its feature makes of them. */
const ascend = (plan: TreePlan, scale: number, work: ShapWorkspace, into: Float64Array, at: number): void => {
  const { tree, sameFeature, gainOpen, gainClosed } = plan
  const points = gainClosed.length
  const { open, reach, below } = work
  for (let node = tree.feature.length - 1; node >= 0; node--) {
    let sum = 0
    for (let side = 0; side < 2; side++) {
      const edge = 2 * node + side
      const child = side === 0 ? tree.left[node]! : tree.right[node]!
      const same = sameFeature[edge]!
      for (let q = 0; q < points; q++) {
        const i = edge * points + q
        // An inner child's leaves are those of its two edges, which were done before.
        const leaves =
          child < 0
            ? tree.leafValue[~child]! * reach[i]!
            : below[2 * child * points + q]! + below[(2 * child + 1) * points + q]!
        below[i] = leaves
        let gain = open[edge] === 1 ? gainOpen[i]! : gainClosed[q]!
        // Leaves below a second question to the same feature are the second one's to explain.
        if (same >= 0) gain -= open[same] === 1 ? gainOpen[same * points + q]! : gainClosed[q]!
        sum += leaves * gain
      }
    }
    const feature = at + tree.feature[node]!
    into[feature] = into[feature]! + scale * sum
  }
}

/**
 * Adds one tree's Shapley values of a row, times `scale`, to `into[at + feature]`. The row begins at `first` of `values`:
 * features in the model's order, categories as codes, missing as `NaN`.
 *
 * The game is that of path-dependent TreeSHAP (Lundberg et al. 2020): an unknown feature sends the row down both sides by
 * the share of training rows. Its Shapley value is an integral over the probability q of being known (Owen 1972), whose
 * integrand is, leaf by leaf, a product over the features on the way; Gauss's points make it exact, and passing the leaves
 * up edge by edge makes it O(leaves · depth) a row instead of O(leaves · depth²) (as Linear TreeShap, Yu et al. 2022).
 */
export const addTreeShap = (
  plan: TreePlan,
  scale: number,
  values: Float64Array,
  first: number,
  work: ShapWorkspace,
  into: Float64Array,
  at: number,
): void => {
  descend(plan, values, first, work)
  ascend(plan, scale, work, into, at)
}
