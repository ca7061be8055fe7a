import { z } from 'zod'
import { Branch } from './branch.ts'
import { ColumnName } from './column.ts'

/** The rows of a branch behind the others, column by name. What one of them does not have is missing there. */
export const UnionStep = z.strictObject({
  step: z.literal('union'),
  with: Branch,
  /** A column that says where a row comes from: the source's id. */
  origin: ColumnName.optional(),
})
