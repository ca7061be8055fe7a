import { leafValue } from '../split.ts'
import { NEXT_PIECE } from './control.ts'
import type { PerformPart } from './perform-part.ts'
import { LEAF_ENTRY, type Workspace } from './workspace.ts'

export const FINISH_LEAVES = { leaves: 0, output: 1, addsToScores: 2 }
export const LEAF = { begin: 0, rows: 1, l2: 2, lowest: 3, highest: 4 }

/** The leaf's best value by the true derivatives, so that nothing of the rounding to steps remains. */
const bestValue = (workspace: Workspace, begin: number, end: number, output: number, l2: number): number => {
  const { rows, derivatives, needs, objective, target, scores } = workspace
  if (objective.renew) return objective.renew(target, scores, rows.subarray(begin, end))
  const first = 2 * output * needs.rows
  let gradient = 0
  let hessian = 0
  for (let i = begin; i < end; i++) {
    const at = first + 2 * rows[i]!
    gradient += derivatives[at]!
    hessian += derivatives[at + 1]!
  }
  return leafValue(gradient, hessian, needs.parameters.l1, l2)
}

/** Reckons the values of the leaves, one after another by whoever is free, and adds them to the scores of their rows. */
export const finishLeaves: PerformPart = (workspace, control) => {
  const { orders, leaves, rows, scores, needs } = workspace
  const count = orders[FINISH_LEAVES.leaves]!
  const output = orders[FINISH_LEAVES.output]!
  const addsToScores = orders[FINISH_LEAVES.addsToScores] === 1
  const first = output * needs.rows
  for (
    let leaf = Atomics.add(control, NEXT_PIECE, 1);
    leaf < count;
    leaf = Atomics.add(control, NEXT_PIECE, 1)
  ) {
    const entry = leaves.subarray(leaf * LEAF_ENTRY, (leaf + 1) * LEAF_ENTRY)
    const begin = entry[LEAF.begin]!
    const end = begin + entry[LEAF.rows]!
    const best = bestValue(workspace, begin, end, output, entry[LEAF.l2]!)
    const value = Math.min(Math.max(best, entry[LEAF.lowest]!), entry[LEAF.highest]!)
    const scaled = value * needs.parameters.learningRate + 0
    workspace.leafValue[leaf] = scaled
    if (!addsToScores) continue
    for (let i = begin; i < end; i++) {
      const at = first + rows[i]!
      scores[at] = scores[at]! + scaled
    }
  }
}
