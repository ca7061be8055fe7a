import { z } from 'zod'
import { ColumnName } from './column.ts'

export const RenameStep = z.strictObject({
  step: z.literal('rename'),
  columns: z.record(ColumnName, ColumnName),
})
