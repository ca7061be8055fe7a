import type { Overview } from '@leinwand/contract'

type Goal = Pick<Overview['kpis'][number], 'direction' | 'target' | 'expected' | 'measured'>

/** As a person reads it: what is shown as 1.70 reaches a target of 1.7. */
const asShown = (value: number) => Math.round(value * 100) / 100

/** Whether a goal is reached by what was measured or, before that, by what the model is expected to do; null unknown. */
export const reachesTarget = ({ direction, target, expected, measured }: Goal): boolean | null => {
  const value = measured ?? expected
  if (value === null) return null
  return direction === 'down' ? asShown(value) <= asShown(target) : asShown(value) >= asShown(target)
}
