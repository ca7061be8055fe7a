import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Missing values become a constant, or the mean, median or mode of the training part. */
export const FillStep = z.strictObject({
  step: z.literal('fill'),
  columns: z.array(ColumnName).min(1),
  with: z.union([
    z.enum(['mean', 'median', 'mode']),
    z.strictObject({ constant: z.union([z.number(), z.string(), z.boolean()]) }),
  ]),
})
