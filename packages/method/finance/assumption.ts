import { z } from 'zod'

export const Id = z.string().min(1).max(64)

/** A number that a person stands for: low, most likely, high, its source, and until when it holds. */
export const Assumption = z.strictObject({
  id: Id,
  label: z.string().min(1).max(160),
  unit: z.string().min(1).max(40),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  source: z.string().max(300).default(''),
  owner: z.string().max(120).optional(),
  state: z.enum(['untested', 'validated', 'refuted']).default('untested'),
  validUntil: z.iso.date().optional(),
})
export type Assumption = z.infer<typeof Assumption>

/** A figure of the plan: a plain number, or the id of the assumption it rests on. */
export const Figure = z.union([z.number(), Id])
export type Figure = z.infer<typeof Figure>
