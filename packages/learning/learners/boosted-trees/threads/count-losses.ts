import { NEXT_PIECE } from './control.ts'
import type { PerformPart } from './perform-part.ts'
import { ROWS_IN_LOSS } from './workspace.ts'

/** Sums up the losses piece by piece. */
export const countLosses: PerformPart = (workspace, control) => {
  const { objective, target, scores, lossSums, needs } = workspace
  for (;;) {
    const piece = Atomics.add(control, NEXT_PIECE, 1)
    if (piece >= lossSums.length) return
    const from = piece * ROWS_IN_LOSS
    lossSums[piece] = objective.lossSum(target, scores, from, Math.min(needs.rows, from + ROWS_IN_LOSS))
  }
}
