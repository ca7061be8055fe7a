import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Of rows alike in `by`, the first stays. */
export const DedupeStep = z.strictObject({ step: z.literal('dedupe'), by: z.array(ColumnName).min(1) })
