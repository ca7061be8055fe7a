import { z } from 'zod'
import { GroupAggregate } from './aggregate.ts'
import { ColumnName } from './column.ts'

/** One row for each key; without keys one for all. `_row` is that of the first. Groups never mix training and test part. */
export const GroupStep = z.strictObject({
  step: z.literal('group'),
  by: z.array(ColumnName).max(50).default([]),
  columns: z
    .array(
      z.strictObject({
        column: ColumnName,
        as: GroupAggregate,
        /** What it is made of; only `count` can do without. */
        of: ColumnName.optional(),
        /** For `quantile`. */
        share: z.number().min(0).max(1).optional(),
        /** For `slope`, `first` and `last`: what the values lie along (a time counts in seconds); the order of rows when left out. */
        along: ColumnName.optional(),
      }),
    )
    .min(1)
    .max(2000),
})
