import type { Overview } from '@leinwand/contract'
import { isReached } from '@leinwand/method'

type Goal = Pick<Overview['kpis'][number], 'direction' | 'target' | 'expected' | 'measured'>

/** Whether a goal is reached by what was measured or, before that, by what the model is expected to do; null unknown. */
export const reachesTarget = ({ expected, measured, ...goal }: Goal): boolean | null => {
  if (measured !== null) return measured.reached
  return expected === null ? null : isReached(goal, expected)
}
