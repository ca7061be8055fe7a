import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Values outside the limits become the limits; the limits are given, or quantiles of the training part. */
export const ClipStep = z.strictObject({
  step: z.literal('clip'),
  column: ColumnName,
  low: z.number().optional(),
  high: z.number().optional(),
  quantiles: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
})
