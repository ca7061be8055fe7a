import type { Kpi } from './kpi.ts'

/** By how much a value is better than the baseline, in the KPI's unit; negative where it is worse. */
export const improvement = ({ baseline, direction }: Kpi, value: number): number =>
  direction === 'down' ? baseline.value - value : value - baseline.value

/** What a value of the KPI is worth to the customer against the baseline, in euro a month, for so many machines. */
export const kpiValue = (kpi: Kpi, value: number, machines: number): number =>
  improvement(kpi, value) * kpi.euroPerUnit * machines

/**
 * The part of the way from the baseline to the target: 0 at the baseline, 1 at the target, more beyond it, negative on
 * the wrong side. Null where the target is the baseline, so that there is no way to go.
 */
export const kpiProgress = ({ baseline, target }: Kpi, value: number): number | null =>
  target === baseline.value ? null : (value - baseline.value) / (target - baseline.value)
