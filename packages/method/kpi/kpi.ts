import { z } from 'zod'

/**
 * A goal is a wanted change of a KPI (C1): from a baseline to a target, by a date. What one unit of improvement is worth to
 * the customer stands in `euroPerUnitYear`, in euro a year; `euroPerUnit` is how files said it before, in euro per machine
 * and month. One of the two is there. `each` says whether the KPI counts for every machine (as it does where nothing is
 * said) or once for the customer, such as a figure of the whole hall.
 */
export const Kpi = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  unit: z.string().min(1).max(40),
  direction: z.enum(['down', 'up']),
  baseline: z.strictObject({ value: z.number(), window: z.string().max(80).optional() }),
  target: z.number(),
  by: z.iso.date(),
  euroPerUnit: z.number().nonnegative().optional(),
  euroPerUnitYear: z.number().nonnegative().optional(),
  each: z.enum(['machine', 'customer']).optional(),
  /** How it is computed, in words or signs; the columns that it is computed from are its needs. */
  formula: z.string().max(300).optional(),
  owner: z.string().max(120).optional(),
  /**
   * How a model moves this KPI: of the baseline, `share` (0–1) is what a right and timely warning can avoid; the model
   * reaches the part of it that `metric` (a rate from 0 to 1, by default recall) of the evaluation says.
   */
  effect: z
    .strictObject({ share: z.number().min(0).max(1), metric: z.string().default('recall') })
    .optional(),
})
export type Kpi = z.infer<typeof Kpi>
