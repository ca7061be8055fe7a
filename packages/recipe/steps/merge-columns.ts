import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Several columns as one text. What is missing is left out; the columns go, unless they are kept. */
export const MergeColumnsStep = z.strictObject({
  step: z.literal('mergeColumns'),
  columns: z.array(ColumnName).min(2).max(50),
  into: ColumnName,
  separator: z.string().max(20).default(' '),
  keep: z.boolean().default(false),
})
