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
      /** What may stand before or behind a number and is no part of it: `%`, `€`, a unit. */
      affixes: z.array(z.string().min(1).max(20)).max(10).optional(),
      /** strptime format of a date or timestamp, German names of months included; ISO 8601 when left out. */
      format: z.string().max(60).optional(),
      /** Texts that stand for a boolean's true and false. */
      true: z.array(z.string()).optional(),
      false: z.array(z.string()).optional(),
      missing: z.array(z.string()).default(['']),
      unit: UnitText.optional(),
    }),
  ),
})
