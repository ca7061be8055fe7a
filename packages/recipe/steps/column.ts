import { z } from 'zod'

/** Types a column can have in a recipe. `number` is a double, `integer` 64 bits, `timestamp` UTC. */
export const ColumnType = z.enum(['text', 'number', 'integer', 'boolean', 'date', 'timestamp'])
export type ColumnType = z.infer<typeof ColumnType>

export const ColumnName = z.string().min(1).max(200)
export type ColumnName = z.infer<typeof ColumnName>

/** A unit as people write it, such as `°C` or `1/min`. */
export const UnitText = z.string().max(40)
