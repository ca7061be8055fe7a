import { z } from 'zod'
import { ColumnName } from './column.ts'

/** In which order rows follow one another: that of a time, or as they came; within each value of `by`. */
const sequence = { by: ColumnName.optional() }

const Forward = z.strictObject({
  forward: z
    .strictObject({
      time: ColumnName.optional(),
      ...sequence,
      /** No longer than so many seconds. */
      seconds: z.number().positive().optional(),
      /** No further than so many rows. */
      rows: z.number().int().positive().max(100_000).optional(),
    })
    .refine(({ time, seconds }) => seconds === undefined || time !== undefined, {
      message: 'seconds need a time',
    }),
})

const Linear = z.strictObject({
  linear: z.strictObject({
    time: ColumnName,
    ...sequence,
    /** No gap longer than so many seconds between the values known. */
    seconds: z.number().positive().optional(),
  }),
})

/**
 * Missing values become a constant, the mean, median or mode of the training part, the last value before, or what lies on
 * the line between the values around.
 */
export const FillStep = z.strictObject({
  step: z.literal('fill'),
  columns: z.array(ColumnName).min(1),
  with: z.union([
    z.enum(['mean', 'median', 'mode']),
    z.strictObject({ constant: z.union([z.number(), z.string(), z.boolean()]) }),
    Forward,
    Linear,
  ]),
})
