import { z } from 'zod'
import { ColumnName, UnitText } from './column.ts'

/**
 * How a file is read into a table of texts. Over that table the step changes nothing: it says that the columns are there
 * and which units they have. A file that is read for this recipe is read so, whatever detection would have made of it.
 */
export const ImportStep = z.strictObject({
  step: z.literal('import'),
  format: z.enum(['csv', 'fixed', 'xlsx', 'parquet', 'json', 'ndjson', 'postgresql']),
  encoding: z
    .enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'latin-1', 'windows-1252', 'cp850'])
    .optional(),
  delimiter: z.string().length(1).optional(),
  quote: z.enum(['"', "'", '']).optional(),
  /** Physical lines above the header: a title, a note. */
  skippedLines: z.number().int().nonnegative().default(0),
  /** Lines of the header, joined into names; without one the columns are called column1, column2 … */
  headerLines: z.number().int().min(0).max(3).default(1),
  /** Physical lines of notes below the table. */
  footerLines: z.number().int().nonnegative().default(0),
  sheet: z.string().max(200).optional(),
  /** The cells of a sheet that hold the table, such as `A3:H200`. */
  range: z.string().max(40).optional(),
  /** Where in JSON the array of records lies, such as `data.rows`. */
  path: z.string().max(400).optional(),
  columns: z
    .array(z.strictObject({ name: ColumnName, unit: UnitText.optional() }))
    .min(1)
    .max(20_000),
})
export type ImportStep = z.infer<typeof ImportStep>
