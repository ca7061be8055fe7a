import { ColumnType } from '@leinwand/recipe'
import { z } from 'zod'

/** How two data sets differ, column by column, by effect size. `rows` of the first and of the second. */
export const Comparison = z.object({
  columns: z.array(
    z.looseObject({
      name: z.string(),
      effect: z.number().nullable(),
      measure: z.string(),
      size: z.enum(['none', 'small', 'medium', 'large']),
      missingEffect: z.number().nullable(),
      /** In the first and in the second: a column that is read as something else says so before any measure. */
      types: z.tuple([ColumnType, ColumnType]),
      /** Values that are known on either side. */
      known: z.tuple([z.number().int(), z.number().int()]),
    }),
  ),
  onlyInFirst: z.array(z.string()),
  onlyInSecond: z.array(z.string()),
  rows: z.tuple([z.number().int(), z.number().int()]),
})
export type Comparison = z.infer<typeof Comparison>
