import { ColumnType } from '@leinwand/recipe'
import { z } from 'zod'

export const Leak = z.object({
  column: z.string(),
  reason: z.string(),
  figure: z.number(),
  group: z.array(z.string()).optional(),
})
export type Leak = z.infer<typeof Leak>

export const ProfileAlert = z.object({
  code: z.string(),
  column: z.string().optional(),
  figure: z.number().optional(),
})

export const ProfileColumn = z.object({
  name: z.string(),
  type: ColumnType,
  unit: z.string().nullable(),
  missing: z.number().int(),
  distinct: z.number().int(),
  min: z.union([z.number(), z.string()]).nullable(),
  max: z.union([z.number(), z.string()]).nullable(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  quantiles: z.array(z.object({ at: z.number(), value: z.number() })),
  histogram: z.array(z.object({ from: z.number(), to: z.number(), count: z.number().int() })),
  frequent: z.array(z.object({ value: z.string(), count: z.number().int() })),
  examples: z.array(z.string()),
})
export type ProfileColumn = z.infer<typeof ProfileColumn>

/** A row of a file that could not be read; `expected` and `found` count columns. */
export const RejectedRow = z.object({
  line: z.number().int(),
  reason: z.string(),
  text: z.string(),
  expected: z.number().optional(),
  found: z.number().optional(),
})

export const Profile = z.object({
  source: z.string(),
  dataSet: z.string(),
  rows: z.number().int(),
  duplicateRows: z.number().int(),
  rejected: z.array(RejectedRow),
  rejectedRows: z.number().int(),
  columns: z.array(ProfileColumn),
  alerts: z.array(ProfileAlert),
  leaks: z.array(Leak),
})
export type Profile = z.infer<typeof Profile>
