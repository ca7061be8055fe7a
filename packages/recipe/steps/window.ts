import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Rows of one asset in the order of their time, and within one time in that of the file; without a time in that of the file. */
export const alongTime = {
  by: z.array(ColumnName).max(20).default([]),
  time: ColumnName.optional(),
}

/** So many rows, or seconds; these need a time. */
export const Reach = z.union([
  z.strictObject({ rows: z.number().int().min(1).max(100_000) }),
  z.strictObject({ seconds: z.number().positive().max(1e9) }),
])
export type Reach = z.infer<typeof Reach>
