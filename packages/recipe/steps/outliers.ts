import { z } from 'zod'
import { ColumnName } from './column.ts'

const about = {
  step: z.literal('outliers'),
  column: ColumnName,
  /** Outliers become the limit, become missing, or stay and are true in a boolean column. */
  action: z.enum(['clip', 'missing', 'flag']),
  /** The boolean column; by default the column's name and `_outlier`. */
  as: ColumnName.optional(),
}

/**
 * Values outside of limits: those given, `factor` interquartile ranges beyond the quartiles (Tukey 1977), or `factor`
 * scaled median absolute deviations from the median (Iglewicz and Hoaglin 1993). The latter two are learned.
 */
export const OutliersStep = z.discriminatedUnion('method', [
  z.strictObject({
    ...about,
    method: z.literal('limits'),
    low: z.number().optional(),
    high: z.number().optional(),
  }),
  z.strictObject({ ...about, method: z.literal('iqr'), factor: z.number().positive().default(1.5) }),
  z.strictObject({ ...about, method: z.literal('mad'), factor: z.number().positive().default(3.5) }),
])
