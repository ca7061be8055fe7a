import { z } from 'zod'

/**
 * A quantity that a KPI is computed from (A1): what step 1 asks for, before anybody has looked at what there is. `from` says
 * which column holds it; without it the plan proposes one.
 */
export const Need = z.strictObject({
  id: z.string().min(1).max(64),
  kpi: z.string().min(1).max(64),
  quantity: z.string().min(1).max(120),
  unit: z.string().max(40).optional(),
  /** How often a value is needed, in seconds between two of them; left out where one for each row will do. */
  everySeconds: z.number().positive().max(31_536_000).optional(),
  from: z.strictObject({ source: z.string().min(1).max(64), column: z.string().min(1).max(200) }).optional(),
})
export type Need = z.infer<typeof Need>
