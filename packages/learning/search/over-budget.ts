import type { SearchBudget } from './search.ts'

/**
 * Why no more is tried, or null. For trials one after another, of which the first is always made: something has to come of
 * it. `clock` gives milliseconds that never go back.
 */
export const overBudget = (
  { budget = {}, clock }: { budget?: SearchBudget | undefined; clock: () => number },
  began: number,
  tried: number,
): 'trials' | 'seconds' | null => {
  if (budget.trials !== undefined && tried >= budget.trials) return 'trials'
  const spent = (clock() - began) / 1000
  return budget.seconds !== undefined && tried > 0 && spent >= budget.seconds ? 'seconds' : null
}
