import { z } from 'zod'
import { ColumnName } from './column.ts'
import { ExpressionText } from './expression-text.ts'
import { alongTime, Reach } from './window.ts'

const about = { step: z.literal('label'), column: ColumnName }

/**
 * The target as a column. Only on stored data: live rows have no outcome yet. Without a kind it is true where the expression is.
 *
 * - `event`: whether `event` is true in a row that comes later, but within the horizon. Missing where the data end earlier.
 * - `remaining`: seconds (with a time) or rows until the next row for which `event` is true, or until the asset's last; no more
 *   than `cap`.
 * - `next`: what the column `of` will be so many rows, or seconds, later.
 */
export const LabelStep = z.discriminatedUnion('kind', [
  z.strictObject({ ...about, kind: z.literal('expression').optional(), as: ExpressionText }),
  z.strictObject({ ...about, kind: z.literal('event'), event: ExpressionText, within: Reach, ...alongTime }),
  z.strictObject({
    ...about,
    kind: z.literal('remaining'),
    event: ExpressionText.optional(),
    cap: z.number().positive().optional(),
    ...alongTime,
  }),
  z.strictObject({ ...about, kind: z.literal('next'), of: ColumnName, ahead: Reach, ...alongTime }),
])
