import type { Kpi } from './kpi.ts'

/** As a person reads it: what is shown as 1.70 reaches a target of 1.7. */
const asShown = (value: number) => Math.round(value * 100) / 100

/** Whether a value of the KPI, in its unit, is at its target or beyond it. */
export const isReached = (
  { direction, target }: Pick<Kpi, 'direction' | 'target'>,
  value: number,
): boolean => (direction === 'down' ? asShown(value) <= asShown(target) : asShown(value) >= asShown(target))
