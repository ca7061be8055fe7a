import { z } from 'zod'
import { ColumnName } from './column.ts'

/**
 * Rows on a grid of time, for each asset from its first to its last. A row stands for the time from its grid point to the
 * next; where there was none, its values are missing. `lastKnown` is the last value up to the end of that time.
 */
export const ResampleStep = z.strictObject({
  step: z.literal('resample'),
  time: ColumnName,
  /** Seconds from one grid point to the next; the grid counts from 1970. */
  every: z.number().min(0.001),
  by: z.array(ColumnName).max(20).default([]),
  columns: z
    .array(
      z.strictObject({
        column: ColumnName,
        as: z.enum(['mean', 'min', 'max', 'sum', 'median', 'sd', 'count', 'first', 'last', 'lastKnown']),
        of: ColumnName.optional(),
      }),
    )
    .min(1)
    .max(2000),
})
