import type { Kpi } from './kpi.ts'
import type { Served } from './served.ts'

/** By how much a value is better than the baseline, in the KPI's unit; negative where it is worse. */
export const improvement = ({ baseline, direction }: Kpi, value: number): number =>
  direction === 'down' ? baseline.value - value : value - baseline.value

/** What one unit of improvement, kept up for a year, is worth in euro; null where nobody has said. */
export const euroPerUnitYear = ({ euroPerUnit, euroPerUnitYear, each }: Kpi): number | null => {
  if (euroPerUnitYear !== undefined) return euroPerUnitYear
  // As files said it before: per machine and month. Of the whole customer nobody said it so.
  return euroPerUnit === undefined || each === 'customer' ? null : euroPerUnit * 12
}

/**
 * What a value of the KPI is worth to the customers against the baseline, in euro a year: each machine counts or each
 * customer, as the KPI says. Null where nobody has said what a unit is worth.
 */
export const kpiValue = (kpi: Kpi, value: number, served: Served): number | null => {
  const euro = euroPerUnitYear(kpi)
  const times = kpi.each === 'customer' ? served.customers : served.machines
  return euro === null ? null : improvement(kpi, value) * euro * times
}

/**
 * The part of the way from the baseline to the target: 0 at the baseline, 1 at the target, more beyond it, negative on
 * the wrong side. Null where the target is the baseline, so that there is no way to go.
 */
export const kpiProgress = ({ baseline, target }: Kpi, value: number): number | null =>
  target === baseline.value ? null : (value - baseline.value) / (target - baseline.value)
