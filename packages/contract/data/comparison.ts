import { ColumnType } from '@leinwand/recipe'
import { z } from 'zod'
import { ProfileColumn } from '../run/profile.ts'

/** Rows of a data set in which a column says a value as it is written, or all others that say something. */
export const ComparedPart = z.strictObject({
  column: z.string().min(1).max(200),
  value: z.string().min(1).max(1000),
  rest: z.boolean().default(false),
})
export type ComparedPart = z.infer<typeof ComparedPart>

/** One side of a comparison: a data set or a part of it, or the readings of a source since the training. */
export const ComparedSide = z.union([
  z.strictObject({ dataSet: z.string().min(1).max(64), part: ComparedPart.optional() }),
  z.strictObject({ live: z.string().min(1).max(64) }),
])
export type ComparedSide = z.infer<typeof ComparedSide>

/** How the values of a column lie on one side, for a picture of both. */
const ComparedColumn = ProfileColumn.pick({
  mean: true,
  histogram: true,
  frequent: true,
  frequentRows: true,
})
export type ComparedColumn = z.infer<typeof ComparedColumn>

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
      sides: z.tuple([ComparedColumn, ComparedColumn]),
    }),
  ),
  onlyInFirst: z.array(z.string()),
  onlyInSecond: z.array(z.string()),
  rows: z.tuple([z.number().int(), z.number().int()]),
  /** Where a side is live: since when, and how many readings came in, of which so many as `rows` says were looked at. */
  readings: z.object({ since: z.iso.datetime(), all: z.number().int() }).nullable(),
})
export type Comparison = z.infer<typeof Comparison>
