import { z } from 'zod'
import { ColumnName } from './column.ts'
import { ExpressionText } from './expression-text.ts'

/** The target as a column: true where the expression is. Only on stored data: live rows have no outcome yet. */
export const LabelStep = z.strictObject({ step: z.literal('label'), column: ColumnName, as: ExpressionText })
