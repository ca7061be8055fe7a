import { z } from 'zod'
import { ColumnName } from './column.ts'

/**
 * Values of one column become columns: one row for each key, one column for each of `values`, which are part of the recipe
 * because its columns are to be the same for every file. Rows with another value are counted as lost.
 */
export const PivotStep = z.strictObject({
  step: z.literal('pivot'),
  by: z.array(ColumnName).min(1).max(50),
  name: ColumnName,
  value: ColumnName,
  values: z.array(z.string().min(1).max(200)).min(1).max(2000),
  as: z.enum(['first', 'last', 'mean', 'sum', 'min', 'max', 'count']).default('first'),
  /** Put before the names of the columns. */
  prefix: z.string().max(60).default(''),
})
