import { z } from 'zod'
import { ColumnName, ColumnType } from './column.ts'

/** Typed columns to another type. What does not fit becomes missing, and is counted. */
export const CastStep = z.strictObject({ step: z.literal('cast'), columns: z.record(ColumnName, ColumnType) })
