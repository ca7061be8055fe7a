import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Values of a column as other texts (null: as missing). Those not named are kept, become missing, or a constant. */
export const MapStep = z.strictObject({
  step: z.literal('map'),
  column: ColumnName,
  values: z
    .record(z.string().max(1000), z.string().max(1000).nullable())
    .refine(values => Object.keys(values).length <= 2000, { message: '2,000 values at most' }),
  others: z
    .union([z.enum(['keep', 'missing']), z.strictObject({ constant: z.string().max(1000) })])
    .default('keep'),
})
