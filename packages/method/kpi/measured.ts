import { z } from 'zod'
import { isReached } from './is-reached.ts'
import type { Kpi } from './kpi.ts'
import { Measurement, measurementsOf } from './measurement.ts'
import type { Served } from './served.ts'
import { kpiValue } from './value.ts'

/**
 * What a KPI was last measured to be, held against what it was and what was wanted of it. `toBaseline` and `toTarget` are
 * the measured value less baseline and target, in the KPI's unit; `euroPerYear` is what the difference to the baseline is
 * worth to all customers served in a year, null where nobody has said what a unit is worth.
 */
export const MeasuredKpi = z.object({
  value: z.number(),
  until: Measurement.shape.until,
  window: z.string().nullable(),
  toBaseline: z.number(),
  toTarget: z.number(),
  reached: z.boolean(),
  euroPerYear: z.number().nullable(),
})
export type MeasuredKpi = z.infer<typeof MeasuredKpi>

/** The latest measurement of a KPI, told as above; null where it was not measured yet. */
export const lastMeasured = (
  kpi: Kpi,
  measurements: readonly Measurement[],
  served: Served,
): MeasuredKpi | null => {
  const last = measurementsOf(measurements, kpi.id).at(-1)
  if (last === undefined) return null
  const { value, until, window = null } = last
  return {
    value,
    until,
    window,
    toBaseline: value - kpi.baseline.value,
    toTarget: value - kpi.target,
    reached: isReached(kpi, value),
    euroPerYear: kpiValue(kpi, value, served),
  }
}
