import { hash32 } from '../../../statistics/hash-32.ts'
import type { PerformPart } from './perform-part.ts'
import { shareOf } from './share-of.ts'
import { ANSWER } from './workspace.ts'

export const COUNT_STEPS = { output: 0, gradientStep: 1, hessianStep: 2, seed: 3, rows: 4, everyRow: 5 }

const BELOW_ONE = 1 / 65_536

/**
 * Rounds the derivatives to whole steps, up or down by chance in the measure of their rest, so that sums stay right on
 * average (Shi et al. 2022, stochastic rounding). Chance hangs on seed and row alone. Answers: sums of both, in steps.
 */
export const countSteps: PerformPart = (workspace, _control, thread, threads) => {
  const { orders, rows, derivatives, steps, needs } = workspace
  const first = 2 * orders[COUNT_STEPS.output]! * needs.rows
  const perGradient = 1 / orders[COUNT_STEPS.gradientStep]!
  const perHessian = 1 / orders[COUNT_STEPS.hessianStep]!
  const seed = orders[COUNT_STEPS.seed]! | 0
  const everyRow = orders[COUNT_STEPS.everyRow] === 1
  const { from, to } = shareOf(orders[COUNT_STEPS.rows]!, thread, threads)
  let gradients = 0
  let hessians = 0
  for (let i = from; i < to; i++) {
    if (everyRow) rows[i] = i
    const row = rows[i]!
    const chance = hash32(seed, row)
    const gradient = Math.floor(derivatives[first + 2 * row]! * perGradient + (chance & 65_535) * BELOW_ONE)
    const hessian = Math.floor(derivatives[first + 2 * row + 1]! * perHessian + (chance >>> 16) * BELOW_ONE)
    steps[row] = (gradient << 16) | hessian
    gradients += gradient
    hessians += hessian
  }
  workspace.answers[ANSWER * thread] = gradients
  workspace.answers[ANSWER * thread + 1] = hessians
}
