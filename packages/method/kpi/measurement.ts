import { z } from 'zod'

/**
 * What a KPI was found to be after the deployment, in the KPI's unit: where the thread of a goal ends. `until` is the last
 * day that was measured over, `window` says over what in words, as at the KPI's baseline.
 */
export const Measurement = z.strictObject({
  id: z.string().min(1).max(64),
  kpi: z.string().min(1).max(64),
  value: z.number(),
  until: z.iso.date(),
  window: z.string().max(80).optional(),
  by: z.string().max(120).optional(),
  note: z.string().max(300).optional(),
})
export type Measurement = z.infer<typeof Measurement>

/** The measurements of a KPI by their date; of the same day the one that was entered later comes later. */
export const measurementsOf = (measurements: readonly Measurement[], kpi: string): Measurement[] =>
  measurements
    .filter(each => each.kpi === kpi)
    .toSorted((a, b) => (a.until < b.until ? -1 : Number(a.until > b.until)))
