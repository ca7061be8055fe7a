import { z } from 'zod'
import { ColumnName, UnitText } from './column.ts'

/** Values in another unit of the same dimension; `from` is needed where the column has no unit. */
export const ConvertUnitStep = z.strictObject({
  step: z.literal('convertUnit'),
  column: ColumnName,
  from: UnitText.min(1).optional(),
  to: UnitText.min(1),
})
