import { type DuckDBConnection, listValue } from '@duckdb/node-api'
import type { Admitted, Kept, Rejected } from '@leinwand/flow/record'
import { appendReadings, type Numbered, readingColumns } from './reading-rows.ts'

const keyOf = (reading: { source: string; id: string }) => `${reading.source}/${reading.id}`

export const incomingTable = `create temp table incoming (seq bigint, source varchar, id varchar, machine varchar,
  taken_at bigint, received_at bigint, content varchar)`

/** The part of `append` within the transaction. `next` is the first free `seq`. */
export async function appendGroup(
  connection: DuckDBConnection,
  next: number,
  readings: readonly Admitted[],
  rejected: readonly Rejected[],
): Promise<readonly Kept[]> {
  const numbered = readings.map((reading, n) => ({ ...reading, seq: next + n }))
  const firsts = new Map<string, Numbered>()
  for (const reading of numbered) if (!firsts.has(keyOf(reading))) firsts.set(keyOf(reading), reading)

  const stored = await insertNew(connection, [...firsts.values()])
  const again = numbered.filter(reading => !stored.has(reading.seq))
  const before = again.length > 0 ? await contentsOf(connection, again) : new Map<string, string>()

  const reused: Numbered[] = []
  const kept = numbered.map((reading): Kept => {
    if (stored.has(reading.seq)) return { kept: 'stored', reading }
    if (before.get(keyOf(reading)) === contentOf(reading)) return { kept: 'duplicate' }
    reused.push(reading)
    return { kept: 'rejected' }
  })

  await countDuplicates(
    connection,
    again.filter(reading => !reused.includes(reading)),
  )
  await quarantine(connection, [...rejected, ...reused.map(asReused)])
  return kept
}

async function insertNew(connection: DuckDBConnection, readings: readonly Numbered[]): Promise<Set<number>> {
  if (readings.length === 0) return new Set()
  await appendReadings(connection, 'incoming', readings)
  const inserted = await connection.runAndReadAll(
    `insert into reading select ${readingColumns} from incoming on conflict do nothing returning seq`,
  )
  await connection.run('truncate incoming')
  return new Set(inserted.getRows().map(row => Number(row[0])))
}

const contentOf = (reading: Admitted) => `${reading.at} ${JSON.stringify(reading.values)}`

/** Time and values of readings that are in the history, by key. */
async function contentsOf(connection: DuckDBConnection, readings: readonly Numbered[]) {
  const found = await connection.runAndReadAll(
    `select source || '/' || id, taken_at || ' ' || content from reading
     where list_contains($1::varchar[], source) and list_contains($2::varchar[], id)`,
    [
      listValue([...new Set(readings.map(reading => reading.source))]),
      listValue(readings.map(reading => reading.id)),
    ],
  )
  return new Map(found.getRows().map(row => [String(row[0]), String(row[1])]))
}

async function countDuplicates(connection: DuckDBConnection, readings: readonly Numbered[]) {
  for (const source of new Set(readings.map(reading => reading.source))) {
    const times = readings.filter(reading => reading.source === source).length
    await connection.run(
      `insert into duplicates values ($1, $2)
       on conflict (source) do update set times = duplicates.times + excluded.times`,
      [source, times],
    )
  }
}

const asReused = (reading: Numbered): Rejected => ({
  source: reading.source,
  topic: `leinwand/${reading.source}/${reading.machine}`,
  receivedAt: reading.receivedAt,
  reason: 'id-reused',
  detail: `id "${reading.id}" was sent before with another time or other values`,
  payload: new TextEncoder().encode(
    JSON.stringify({
      id: reading.id,
      at: new Date(reading.at),
      machine: reading.machine,
      values: reading.values,
    }),
  ),
})

async function quarantine(connection: DuckDBConnection, rejected: readonly Rejected[]) {
  if (rejected.length === 0) return
  const appender = await connection.createAppender('quarantine')
  for (const one of rejected) {
    appender.appendVarchar(one.source)
    appender.appendVarchar(one.topic)
    appender.appendBigInt(BigInt(one.receivedAt))
    appender.appendVarchar(one.reason)
    appender.appendVarchar(one.detail)
    appender.appendBlob(one.payload)
    appender.endRow()
  }
  appender.closeSync()
}
