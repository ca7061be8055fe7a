import type { Detection } from '../detection/detection.ts'
import { recordsOf } from '../detection/split-records.ts'
import type { ImportStep } from '../steps/import.ts'

/** A file that a script reads: where it lies, the names of its columns in their order, and how it is to be read. */
export type ScriptFile = {
  readonly path: string
  readonly columns: readonly string[]
  /** Holds where the recipe does not say itself how the file is read. */
  readonly read?: ImportStep | undefined
  /** Cells in a row, where they are more than the columns: a delimiter also ends each line. */
  readonly width?: number
  /** Cells before the first column: a delimiter also begins each line. */
  readonly first?: number
  /** Notes below the table that DuckDB takes for rows, because they have as many cells; it leaves out the others. */
  readonly notes?: number
}

/** The number that is there most often. */
const usual = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** A file as a script reads it, by how it was found to be built when it was taken in. */
export const scriptFile = (
  path: string,
  columns: readonly string[],
  { import: read, rawHead, rawTail }: Pick<Detection, 'import' | 'rawHead' | 'rawTail'>,
): ScriptFile => {
  const { delimiter = ',', quote = '"', skippedLines = 0, headerLines = 1, footerLines = 0 } = read
  const records = (lines: readonly string[]) =>
    recordsOf(lines.join('\n'), delimiter, quote, lines.length).map(({ fields }) => fields)
  const body = records(rawHead.slice(skippedLines + headerLines))
  const width = Math.max(columns.length, usual(body.map(fields => fields.length)))
  const wide = width > columns.length
  const first = wide && body.every(([cell = '']) => cell.trim() === '') ? 1 : 0
  const below = footerLines === 0 ? [] : rawTail.slice(-footerLines)
  // Of one column every line is a row, a blank one too.
  const notes = width === 1 ? footerLines : records(below).filter(fields => fields.length === width).length
  return {
    path,
    columns,
    read,
    ...(wide ? { width } : {}),
    ...(first > 0 ? { first } : {}),
    ...(footerLines > 0 ? { notes } : {}),
  }
}
