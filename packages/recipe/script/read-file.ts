import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { ImportStep } from '../steps/import.ts'
import type { ScriptFile } from './script-file.ts'

/** What DuckDB reads without an extension; UTF-16 only with the lower byte first. */
const ENCODINGS: Readonly<Record<NonNullable<ImportStep['encoding']>, string | null>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16',
  'utf-16be': null,
  'latin-1': 'latin-1',
  'windows-1252': null,
  cp850: null,
}

const quotedForShell = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`

/** Where a file lies once it is in UTF-8, and the command that puts it there; null where DuckDB reads it as it is. */
export const converted = (
  path: string,
  step: ImportStep | undefined,
): { path: string; command: string } | null => {
  const encoding = step?.encoding ?? 'utf-8'
  if (ENCODINGS[encoding] !== null) return null
  const into = `${path}.utf-8`
  const command = `iconv -f ${encoding.toUpperCase()} -t UTF-8 ${quotedForShell(path)} > ${quotedForShell(into)}`
  return { path: into, command }
}

const whole = (value: number): Sql => ({ text: String(value), parameters: [] })

/** The original file as texts, read as the recipe's `import` says, with the settings that an import has. */
export const reading = (file: ScriptFile, step: ImportStep | undefined): Sql => {
  const width = Math.max(file.width ?? 0, file.columns.length)
  const types = joined(
    Array.from({ length: width }, (_, n) => sql`${parameter(`c${n}`)}: 'VARCHAR'`),
    ', ',
  )
  const names = joined(
    file.columns.map((name, n) => sql`${identifier(`c${n + (file.first ?? 0)}`)} AS ${identifier(name)}`),
    ', ',
  )
  const skipped = whole((step?.skippedLines ?? 0) + (step?.headerLines ?? 1))
  const quote = step?.quote ?? '"'
  const path = converted(file.path, step)?.path ?? file.path
  const encoding = ENCODINGS[step?.encoding ?? 'utf-8'] ?? 'utf-8'
  const rows = sql`SELECT row_number() OVER () - 1 AS _row, 'train' AS _part, CAST(NULL AS INTEGER) AS _fold, ${names}
FROM read_csv(${parameter(path)}, columns = {${types}}, auto_detect = false, header = false, skip = ${skipped},
  delim = ${parameter(step?.delimiter ?? ',')}, quote = ${parameter(quote)}, escape = ${parameter(quote)},
  encoding = ${parameter(encoding)}, strict_mode = true, null_padding = false, ignore_errors = true,
  max_line_size = 16000000)`
  const notes = file.notes ?? step?.footerLines ?? 0
  return notes === 0 ? rows : sql`SELECT * FROM (${rows}) QUALIFY _row < count(*) OVER () - ${whole(notes)}`
}
