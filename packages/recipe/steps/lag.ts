import { z } from 'zod'
import { ColumnName } from './column.ts'
import { alongTime, Reach } from './window.ts'

/**
 * What a column was so many rows ago, or as of so many seconds ago; as a `difference` what it has become more since (of a
 * time in seconds).
 */
export const LagStep = z.strictObject({
  step: z.literal('lag'),
  column: ColumnName,
  of: ColumnName,
  kind: z.enum(['value', 'difference']).default('value'),
  back: Reach,
  ...alongTime,
})
