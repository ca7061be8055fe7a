import type { Direction } from './monotonic-split.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { type LeafSums, leafValue, noSplit, type Split } from './split.ts'

/** A leaf while its tree grows. Its rows are `workspace.rows[begin … begin + rows)`. */
export type Leaf = LeafSums & {
  /** Number in the tree that was never cut down: the children of n are 2n + 1 and 2n + 2. What is drawn hangs on it. */
  place: number
  begin: number
  depth: number
  /** Which histogram is the leaf's; the leaf owns it. */
  histogram: number
  split: Split
  /** L2 penalty of its value. */
  l2: number
  /** Where the tree points to this leaf. */
  parent: number
  isLeft: boolean
}

export const canSplit = (
  leaf: Leaf,
  { minLeafRows, minLeafHessian, maxDepth }: BoostedTreesParameters,
): boolean =>
  leaf.rows >= 2 * minLeafRows &&
  leaf.hessian >= 2 * minLeafHessian &&
  (maxDepth === 0 || leaf.depth < maxDepth)

/**
 * Bounds of the two children's values. What lies on both sides of a cut in a constrained feature is parted in the middle
 * between the two values, so that nothing further down can turn the order round.
 */
const boundsOfChildren = (leaf: Leaf, direction: Direction, l1: number) => {
  const { split, lowest, highest } = leaf
  const own = { lowest, highest }
  if (direction === 0) return { left: own, right: own }
  const within = (value: number) => Math.min(Math.max(value, lowest), highest)
  const left = within(leafValue(split.leftGradient, split.leftHessian, l1, split.l2))
  const right = within(
    leafValue(leaf.gradient - split.leftGradient, leaf.hessian - split.leftHessian, l1, split.l2),
  )
  const middle = left / 2 + right / 2
  const below = { lowest, highest: middle }
  const above = { lowest: middle, highest }
  return direction > 0 ? { left: below, right: above } : { left: above, right: below }
}

/** The leaves that the leaf's best split makes of it; `leftRows` of its rows, the first ones, go left. */
export const childrenOf = (
  leaf: Leaf,
  leftRows: number,
  node: number,
  direction: Direction,
  { l1 }: BoostedTreesParameters,
): [Leaf, Leaf] => {
  const { split } = leaf
  const bounds = boundsOfChildren(leaf, direction, l1)
  const common = { depth: leaf.depth + 1, histogram: -1, l2: split.l2, parent: node }
  return [
    {
      ...common,
      ...bounds.left,
      place: (2 * leaf.place + 1) % 2 ** 32,
      gradient: split.leftGradient,
      hessian: split.leftHessian,
      rows: leftRows,
      begin: leaf.begin,
      split: noSplit(),
      isLeft: true,
    },
    {
      ...common,
      ...bounds.right,
      place: (2 * leaf.place + 2) % 2 ** 32,
      gradient: leaf.gradient - split.leftGradient,
      hessian: leaf.hessian - split.leftHessian,
      rows: leaf.rows - leftRows,
      begin: leaf.begin + leftRows,
      split: noSplit(),
      isLeft: false,
    },
  ]
}
