import { liveBehaviour, type Step } from '@leinwand/recipe'

/**
 * What is to be said of a step over live data, as the code of its reason: `missing` where it does not run there at all,
 * `left` where it is rightly left out, `differs` where it runs by what was fixed at fitting; `null` where there is nothing to say.
 */
export const liveNote = (step: Step): { kind: 'missing' | 'left' | 'differs'; reason: string } | null => {
  const { kind, reason = 'other' } = liveBehaviour(step)
  if (kind === 'stored-only') return { kind: 'missing', reason }
  if (kind === 'outcome') return { kind: 'left', reason }
  return kind === 'lookup' ? { kind: 'differs', reason } : null
}
