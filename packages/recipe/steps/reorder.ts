import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Columns that come first, in this order, and columns that come last; the others stay between them as they are. */
export const ReorderStep = z
  .strictObject({
    step: z.literal('reorder'),
    first: z.array(ColumnName).default([]),
    last: z.array(ColumnName).default([]),
  })
  .refine(step => step.first.length + step.last.length > 0, { message: 'columns that come first or last' })
