import { z } from 'zod'
import { ColumnName } from './steps/column.ts'
import { Step } from './steps/step.ts'

/**
 * What data must become. Starts from the text columns of a source, ends in features and a target. Columns that are
 * neither `target`, `ignore` nor a leak are features; one that is `known` is no leak. Without a target a recipe only prepares.
 */
export const Recipe = z.strictObject({
  id: z.string().min(1).max(64),
  source: z.string().min(1).max(64),
  steps: z.array(Step).max(200),
  target: ColumnName.optional(),
  /** Columns that stay in the table (keys, times) and are not learned from. */
  ignore: z.array(ColumnName).default([]),
  /** Columns for which a person vouches that they are known when one predicts, however much they say of the target. */
  known: z.array(ColumnName).optional(),
})
export type Recipe = z.infer<typeof Recipe>
