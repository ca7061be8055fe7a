import type { Failure } from '../outcome.ts'

/** What is said where the time was over before everything had been tried. */
export const budgetShort = ({
  endedBy,
  trials,
}: {
  endedBy: string
  trials: readonly unknown[]
}): readonly Failure[] =>
  endedBy === 'seconds' ? [{ code: 'train-budget-short', params: { done: trials.length } }] : []
