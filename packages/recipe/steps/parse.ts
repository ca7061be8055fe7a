import { z } from 'zod'
import { ColumnName, ColumnType, UnitText } from './column.ts'

/** Text columns to typed ones. What cannot be read becomes missing, and is counted. */
export const ParseStep = z.strictObject({
  step: z.literal('parse'),
  columns: z.record(
    ColumnName,
    z.strictObject({
      as: ColumnType,
      decimal: z.enum(['.', ',']).default('.'),
      thousands: z.enum(['', '.', ',', ' ', "'"]).default(''),
      /** strptime format of a date or timestamp; ISO 8601 when left out. */
      format: z.string().max(60).optional(),
      /** Texts that stand for a boolean's true and false. */
      true: z.array(z.string()).optional(),
      false: z.array(z.string()).optional(),
      missing: z.array(z.string()).default(['']),
      unit: UnitText.optional(),
    }),
  ),
})
