import { z } from 'zod'
import { ColumnName } from './column.ts'
import { ExpressionText } from './expression-text.ts'
import { alongTime } from './window.ts'

/**
 * The cycles of a machine. One begins where `start` becomes true, and ends with the first row for which `end` is true, or with
 * the next start. Rows between cycles have missing values.
 */
export const CycleStep = z
  .strictObject({
    step: z.literal('cycle'),
    start: ExpressionText,
    end: ExpressionText.optional(),
    ...alongTime,
    /** Columns for the cycle's number, the row's position in it (both from 1), and the seconds (or rows) it has lasted so far. */
    number: ColumnName.optional(),
    position: ColumnName.optional(),
    duration: ColumnName.optional(),
  })
  .refine(step => step.number ?? step.position ?? step.duration, {
    message: 'at least one of number, position and duration',
  })
