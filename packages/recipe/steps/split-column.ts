import { z } from 'zod'
import { ColumnName } from './column.ts'

/**
 * A text column in several: cut at a delimiter, where the last column takes the rest, or the groups of an RE2 pattern that
 * the whole text has to match. The column itself goes, unless it is kept.
 */
export const SplitColumnStep = z
  .strictObject({
    step: z.literal('splitColumn'),
    column: ColumnName,
    delimiter: z.string().min(1).max(20).optional(),
    pattern: z.string().min(1).max(200).optional(),
    into: z.array(ColumnName).min(1).max(50),
    keep: z.boolean().default(false),
  })
  .refine(step => (step.delimiter === undefined) !== (step.pattern === undefined), {
    message: 'either delimiter or pattern, not both and not neither',
  })
