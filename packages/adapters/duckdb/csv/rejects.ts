import { createReadStream } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { RejectedRow } from '@leinwand/flow/data-set'
import { recordsOf, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { CsvBody } from './read-csv.ts'

/** DuckDB 1.5's kinds of error in a row. */
const REASON: Readonly<Record<string, RejectedRow['reason']>> = {
  'MISSING COLUMNS': 'too-few-columns',
  'TOO MANY COLUMNS': 'too-many-columns',
  'INVALID ENCODING': 'encoding',
  'INVALID UNICODE': 'encoding',
  'UNQUOTED VALUE': 'quote',
}
const LONGEST = 2000

/**
 * DuckDB numbers the records of a file, not its lines, and an offset may point at the blank lines before the record
 * (both measured). The line a person would look for is counted from the offset, in one pass over the file.
 */
const linesAt = async (path: string, offsets: readonly number[]): Promise<number[]> => {
  const lines: number[] = []
  let line = 1
  let at = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      while (lines.length < offsets.length && at >= offsets[lines.length]! && byte !== 10 && byte !== 13)
        lines.push(line)
      if (byte === 10) line++
      at++
    }
    if (lines.length === offsets.length) break
  }
  while (lines.length < offsets.length) lines.push(line)
  return lines
}

/** A row that DuckDB could not read; `swallowed` are the lines that an unclosed quote took along. */
export type Reject = Omit<RejectedRow, 'id'> & { swallowed: number }

/** The rows that DuckDB could not read, each with its line in the passing file, in the order of the file. */
export const rejectsOf = async (connection: DuckDBConnection, body: CsvBody): Promise<Reject[]> => {
  const found = await rowsOf(
    connection,
    sql`SELECT min(line_byte_position) AS start, arg_min(CAST(error_type AS VARCHAR), column_idx) AS kind,
      any_value(csv_line) AS record
      FROM reject_errors GROUP BY line ORDER BY start, line`,
  )
  if (found.length === 0) return []
  const lines = await linesAt(
    body.path,
    found.map(row => Number(row.start) - 1),
  )
  return found.map((row, index) => {
    const reason = REASON[String(row.kind)] ?? 'other'
    const text = String(row.record).trim()
    const swallowed = text.split('\n').length - 1
    const kept = { line: lines[index]!, reason, text: text.slice(0, LONGEST), swallowed }
    if (reason !== 'too-few-columns' && reason !== 'too-many-columns') return kept
    // DuckDB stops counting at the first column too many.
    const fields =
      recordsOf(text, body.delimiter, body.quote, 1, body.escaping ?? body.quote)[0]?.fields.length ?? 0
    return { ...kept, expected: body.width, found: fields }
  })
}
