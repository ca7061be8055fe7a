import { rm, stat } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Place } from '@leinwand/flow/acquire'
import type { RejectedRow } from '@leinwand/flow/data-set'
import { sql } from '@leinwand/recipe'
import { type CsvBody, readCsv } from '../duckdb/csv/read-csv.ts'
import { type Reject, rejectsOf } from '../duckdb/csv/rejects.ts'
import { writeRows } from '../duckdb/data-set-file.ts'
import { inOneThread } from '../duckdb/instance.ts'
import { rowsOf } from '../duckdb/statement.ts'
import type { SeenColumn } from '../duckdb/typing/seen-column.ts'
import { seenColumns } from './cells/seen-columns.ts'
import { linesOfFile } from './lines-of-file.ts'
import { passingFile } from './passing-file.ts'
import { type TextReading, wantedLines } from './text-reading.ts'

/** How often a row whose quote does not close is taken out, so that what it swallowed is read. */
const MOST_TRIES = 12
/** As many say what the columns may be. */
const SAMPLED_LINES = 1000

/** `between` are lines that rule off or repeat the header. */
type Read = {
  written: Awaited<ReturnType<typeof writeRows>>
  rejects: Reject[]
  body: CsvBody
  between: number
  seen: readonly (SeenColumn | null)[]
}

/** DuckDB counts how far it is only where somebody wants a bar, and would draw it by itself. */
const COUNTED = ['enable_progress_bar = true', 'enable_progress_bar_print = false', 'progress_bar_time = 0']

const watch = async (connection: DuckDBConnection, onProgress: Place['onProgress']) => {
  if (!onProgress) return () => {}
  for (const setting of COUNTED) await connection.run(`SET ${setting}`)
  const timer = setInterval(() => {
    const { percentage } = connection.progress
    if (percentage > 0) onProgress(Math.min(0.9, (percentage / 100) * 0.9))
  }, 200)
  return () => clearInterval(timer)
}

/** The first lines of the body, as the file has them. */
const bodyHead = ({ sample, structure }: TextReading): string =>
  sample.head
    .split('\n')
    .slice(structure.dataLine, structure.dataLine + SAMPLED_LINES)
    .join('\n')

/** Cells of smaller files are few enough to be looked at one by one. */
const LARGE = 6_000_000

/** Writes the rows of a body, and counts its cells meanwhile: DuckDB works in threads of its own. */
const writeBody = async (
  connection: DuckDBConnection,
  body: CsvBody,
  head: string,
  { directory, signal }: Place,
): Promise<Pick<Read, 'written' | 'rejects' | 'seen'>> => {
  await rowsOf(connection, sql`DROP TABLE IF EXISTS reject_errors`)
  await rowsOf(connection, sql`DROP TABLE IF EXISTS reject_scans`)
  const { size } = await stat(body.path)
  const [writing, counting] = await Promise.allSettled([
    inOneThread(connection, () => writeRows(connection, readCsv(body), directory, signal)),
    size < LARGE ? null : seenColumns(body, head, signal),
  ])
  if (writing.status === 'rejected') throw writing.reason
  const written = writing.value
  try {
    if (counting.status === 'rejected') throw counting.reason
    const rejects = await rejectsOf(connection, body)
    // Rows that one of the two reads otherwise are no ground to decide on.
    const isEven = rejects.length === 0 && counting.value?.rows === written.rows
    return { written, rejects, seen: (isEven && counting.value?.columns) || [] }
  } catch (error) {
    await written[Symbol.asyncDispose]()
    throw error
  }
}

const readOnce = async (
  connection: DuckDBConnection,
  file: string,
  reading: TextReading,
  place: Place,
  without: ReadonlySet<number>,
): Promise<Read> => {
  const wanted = wantedLines(reading, without)
  const { path, skip, between } = await passingFile(file, place.directory, wanted, place.signal)
  const { structure } = reading
  const body: CsvBody = {
    path,
    skip,
    delimiter: structure.format === 'fixed' ? '\t' : structure.delimiter,
    quote: structure.format === 'fixed' ? '' : structure.quote,
    escaping: structure.escaping,
    padded: structure.padded,
    width: structure.width,
    columns: structure.columns.map(({ name }) => name),
  }
  const stop = await watch(connection, place.onProgress)
  try {
    const made = await writeBody(connection, body, bodyHead(reading), place)
    const first = skip === 0 ? wanted.from : 0
    const rejects = made.rejects.map(row => ({ ...row, line: row.line + first }))
    return { ...made, rejects, body, between }
  } finally {
    stop()
    await rm(path, { force: true })
  }
}

/** Reads the body; what an unclosed quote swallowed is read without the line that has the quote. */
export const readBody = async (
  connection: DuckDBConnection,
  file: string,
  reading: TextReading,
  place: Place,
): Promise<{ read: Read; rejected: Omit<RejectedRow, 'id'>[] }> => {
  const without = new Set(reading.bytes.brokenLines.keys())
  const unclosed: Reject[] = []
  for (let tries = 0; ; tries++) {
    const read = await readOnce(connection, file, reading, place, without)
    const swallowing = read.rejects.filter(({ reason, swallowed }) => reason === 'quote' && swallowed > 0)
    if (swallowing.length === 0 || tries === MOST_TRIES) {
      const own = read.rejects.map(({ swallowed: _, ...row }) => row)
      const quotes = unclosed.map(({ swallowed: _, text, ...row }) => ({
        ...row,
        text: text.split('\n')[0]!,
      }))
      const broken = await brokenRows(file, reading)
      return { read, rejected: [...own, ...quotes, ...broken].toSorted((a, b) => a.line - b.line) }
    }
    await read.written[Symbol.asyncDispose]()
    for (const row of swallowing) {
      without.add(row.line - 1)
      unclosed.push(row)
    }
  }
}

/** Lines that were left out because of their bytes, as a person can read them. */
const brokenRows = async (
  file: string,
  { bytes, structure }: TextReading,
): Promise<Omit<RejectedRow, 'id'>[]> => {
  const inBody = [...bytes.brokenLines].filter(([line]) => line >= structure.dataLine)
  if (inBody.length === 0) return []
  const texts = await linesOfFile(file, new Set(inBody.map(([line]) => line)))
  return inBody.map(([line, reason]) => ({
    line: line + 1,
    reason,
    text: (texts.get(line) ?? '').slice(0, 2000),
  }))
}
