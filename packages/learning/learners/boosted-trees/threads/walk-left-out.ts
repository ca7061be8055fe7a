import { addBinnedTree } from '../binned-tree.ts'
import type { PerformPart } from './perform-part.ts'
import { shareOf } from './share-of.ts'

export const WALK_LEFT_OUT = { sampled: 0, nodes: 1, output: 2 }

/** Rows that are not in the sample walk down the tree that was just grown. */
export const walkLeftOut: PerformPart = (workspace, _control, thread, threads) => {
  const { orders, binned, rows, scores, needs } = workspace
  const sampled = orders[WALK_LEFT_OUT.sampled]!
  const { from, to } = shareOf(needs.rows - sampled, thread, threads)
  const tree = {
    nodes: orders[WALK_LEFT_OUT.nodes]!,
    feature: workspace.nodeFeature,
    left: workspace.nodeLeft,
    right: workspace.nodeRight,
    leafValue: workspace.leafValue,
    goesLeft: workspace.goesLeft,
  }
  const first = orders[WALK_LEFT_OUT.output]! * needs.rows
  addBinnedTree(tree, binned, rows, sampled + from, sampled + to, scores, first)
}
