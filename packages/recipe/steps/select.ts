import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Either the columns to keep, in this order, or those to drop. */
export const SelectStep = z
  .strictObject({
    step: z.literal('select'),
    keep: z.array(ColumnName).min(1).optional(),
    drop: z.array(ColumnName).min(1).optional(),
  })
  .refine(step => (step.keep === undefined) !== (step.drop === undefined), {
    message: 'either keep or drop, not both and not neither',
  })
