import { z } from 'zod'
import { Branch } from './branch.ts'
import { ColumnName } from './column.ts'

/**
 * Columns of a branch beside those of the rows, where the keys are equal; a missing key equals nothing. `inner` keeps rows
 * that found one, `left` all, `anti` those that found none. `asof` takes the last row of the branch that is not later
 * than the row, and no more than `tolerance` seconds older.
 */
export const JoinStep = z.strictObject({
  step: z.literal('join'),
  kind: z.enum(['inner', 'left', 'anti', 'asof']),
  with: Branch,
  on: z
    .array(z.strictObject({ left: ColumnName, right: ColumnName }))
    .max(20)
    .default([]),
  /** For `asof`: the time of the rows and the time of the branch. */
  time: z.strictObject({ left: ColumnName, right: ColumnName }).optional(),
  tolerance: z.number().positive().optional(),
  /** Put before the names of the branch's columns. */
  prefix: z.string().max(60).default(''),
  /** What to do where a key is there more than once in the branch, so that rows become more: `refuse` or go on. */
  several: z.enum(['allow', 'refuse']).default('allow'),
})
