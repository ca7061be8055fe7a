import type { Admitted, Recorded } from '@leinwand/flow/record'
import { z } from 'zod'

export const readingColumns = 'seq, source, id, machine, taken_at, received_at, content'

export type Numbered = Admitted & { seq: number }

/**
 * A group of rows goes in as one JSON text: measured, half the time of a temporary table filled by an appender, and a
 * third of one list parameter per column.
 */
export const readingRows = `
  select r.seq, r.source, r.id, r.machine, r.taken, r.received, r.content
  from (select unnest(from_json($1, '[{"seq":"BIGINT","source":"VARCHAR","id":"VARCHAR","machine":"VARCHAR",
    "taken":"BIGINT","received":"BIGINT","content":"VARCHAR"}]')) as r)`

export const jsonOf = (readings: readonly Numbered[]): string =>
  JSON.stringify(
    readings.map(({ seq, source, id, machine, at, receivedAt, values }) => ({
      seq,
      source,
      id,
      machine,
      taken: at,
      received: receivedAt,
      content: JSON.stringify(values),
    })),
  )

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
