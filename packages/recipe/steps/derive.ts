import { z } from 'zod'
import { ColumnName, UnitText } from './column.ts'
import { ExpressionText } from './expression-text.ts'

export const DeriveStep = z.strictObject({
  step: z.literal('derive'),
  column: ColumnName,
  as: ExpressionText,
  unit: UnitText.optional(),
})
