import type { PerformPart } from './perform-part.ts'
import { shareOf } from './share-of.ts'
import { ANSWER } from './workspace.ts'

/** Rows that are still in a core's cache when their largest derivatives are looked for. */
const ROWS_AT_ONCE = 2048

/** Writes the loss's derivatives. Answers of a thread: largest gradient and hessian of all outputs. */
export const deriveRows: PerformPart = (workspace, _control, thread, threads) => {
  const { objective, target, scores, derivatives, needs } = workspace
  const { from, to } = shareOf(needs.rows, thread, threads)
  let gradient = 0
  let hessian = 0
  for (let begin = from; begin < to; begin += ROWS_AT_ONCE) {
    const end = Math.min(to, begin + ROWS_AT_ONCE)
    objective.derive(target, scores, derivatives, begin, end)
    for (let output = 0; output < objective.outputs; output++)
      for (let row = begin; row < end; row++) {
        const at = 2 * (output * needs.rows + row)
        gradient = Math.max(gradient, Math.abs(derivatives[at]!))
        hessian = Math.max(hessian, derivatives[at + 1]!)
      }
  }
  workspace.answers[ANSWER * thread] = gradient
  workspace.answers[ANSWER * thread + 1] = hessian
}
