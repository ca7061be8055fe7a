import { z } from 'zod'
import { ColumnName } from './column.ts'

/**
 * One after the other: `trim` takes the spaces around a text, `collapse` makes several spaces one, `title` begins every
 * word with a capital, `nfc` makes letters with an accent one sign.
 */
const TextOperation = z.union([
  z.enum(['trim', 'collapse', 'lower', 'upper', 'title', 'nfc']),
  z.strictObject({ replace: z.string().min(1).max(200), by: z.string().max(200) }),
])

/** Texts made alike. A text that becomes empty is missing. */
export const TextStep = z.strictObject({
  step: z.literal('text'),
  columns: z.array(ColumnName).min(1),
  operations: z.array(TextOperation).min(1).max(20),
})
