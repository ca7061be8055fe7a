import { BIGINT, type DuckDBConnection, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api'
import type { Admitted, Recorded } from '@leinwand/flow/record'
import { z } from 'zod'

export const readingColumns = 'seq, source, id, machine, taken_at, received_at, content'
const types = [BIGINT, VARCHAR, VARCHAR, VARCHAR, BIGINT, BIGINT, VARCHAR]
/** Rows of one DuckDB vector, and so of one chunk. */
const chunkRows = 2048

export type Numbered = Admitted & { seq: number }

/** Appends readings to a table with the columns of `reading`: a tenth of the time of an INSERT with values. */
export async function appendReadings(
  connection: DuckDBConnection,
  table: string,
  readings: readonly Numbered[],
): Promise<void> {
  const appender = await connection.createAppender(table)
  for (let from = 0; from < readings.length; from += chunkRows) {
    const rows = readings.slice(from, from + chunkRows)
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns([
      rows.map(row => BigInt(row.seq)),
      rows.map(row => row.source),
      rows.map(row => row.id),
      rows.map(row => row.machine),
      rows.map(row => BigInt(row.at)),
      rows.map(row => BigInt(row.receivedAt)),
      rows.map(row => JSON.stringify(row.values)),
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

const ReadingRow = z.object({
  seq: z.bigint(),
  source: z.string(),
  id: z.string(),
  machine: z.string(),
  taken_at: z.bigint(),
  received_at: z.bigint(),
  content: z.string(),
})

/** A row of the table as a reading. */
export function recorded(row: unknown): Recorded {
  const read = ReadingRow.parse(row)
  return {
    seq: Number(read.seq),
    source: read.source,
    id: read.id,
    machine: read.machine,
    at: Number(read.taken_at),
    receivedAt: Number(read.received_at),
    values: JSON.parse(read.content),
  }
}
