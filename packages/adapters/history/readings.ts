import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { History, Ledger, MachineSeen, Rejected, RejectReason } from '@leinwand/flow/record'
import { appender } from './append.ts'
import { readingColumns, recorded } from './reading-rows.ts'
import { twoConnections } from './two-connections.ts'

/** The readings of a history file. */
export async function readingsOf(instance: DuckDBInstance): Promise<History & { close(): void }> {
  const { writer, reader, written, rows, close } = await twoConnections(instance)
  const append = await appender(writer)
  let end = await lastSeq(reader)

  return {
    append: (readings, rejected) =>
      written(async () => {
        const kept = await append(end + 1, readings, rejected)
        end += readings.length
        return kept
      }),
    since: async (source, seq, limit) =>
      (
        await rows(
          `select ${readingColumns} from reading where seq > $2 and source = $1 order by seq limit $3`,
          [source, seq, limit],
        )
      ).map(recorded),
    last: async (source, limit, of = {}) =>
      (
        await rows(
          `select ${readingColumns} from reading where source = $1 and seq <= $2
             and ($3 = '' or machine = $3) order by seq desc limit $4`,
          [source, of.upTo ?? Number.MAX_SAFE_INTEGER, of.machine ?? '', limit],
        )
      )
        .map(recorded)
        .reverse(),
    sample: async (source, { after, rows: most }) => {
      // What comes in between the two questions belongs to neither answer.
      const upTo = end
      const [counted] = await rows(
        'select count(*) as n from reading where source = $1 and received_at > $2 and seq <= $3',
        [source, after, upTo],
      )
      // Which readings is decided by a hash: over all the time, and the next time the same ones.
      const sampled = await rows(
        `select ${readingColumns} from reading where seq in (
           select seq from reading where source = $1 and received_at > $2 and seq <= $3
             order by hash(seq), seq limit $4)
         order by seq`,
        [source, after, upTo, most],
      )
      return { readings: sampled.map(recorded), all: Number(counted!.n) }
    },
    end: async () => end,
    count: async source =>
      Number((await rows('select count(*) as n from reading where source = $1', [source]))[0]!.n),
    ledgers: async () => (await rows(ledgerQuery, [])).map(ledgerOf),
    machines: async () => (await rows(machineQuery, [])).map(machineOf),
    rejected: async limit =>
      (await rows('select * from quarantine order by rowid desc limit $1', [limit])).map(rejectedOf),
    close,
  }
}

const lastSeq = async (connection: DuckDBConnection) =>
  Number((await connection.runAndReadAll('select coalesce(max(seq), 0) from reading')).getRows()[0]![0])

const ledgerQuery = `
  with kept as (select source, count(*) as n from reading group by source),
    refused as (select source, count(*) as n from quarantine group by source)
  select source, coalesce(kept.n, 0) as stored, coalesce(duplicates.times, 0) as duplicate,
    coalesce(refused.n, 0) as rejected
  from kept full join refused using (source) full join duplicates using (source) order by source`

function ledgerOf(row: Record<string, unknown>): Ledger {
  const stored = Number(row.stored)
  const duplicate = Number(row.duplicate)
  const rejected = Number(row.rejected)
  const received = stored + duplicate + rejected
  return { source: String(row.source), received, stored, duplicate, rejected, buffered: 0 }
}

const machineQuery = `
  select source, machine, max(taken_at) as last_at, count(*) as readings
  from reading group by source, machine order by source, machine`

const machineOf = (row: Record<string, unknown>): MachineSeen => ({
  source: String(row.source),
  machine: String(row.machine),
  lastAt: Number(row.last_at),
  readings: Number(row.readings),
})

const rejectedOf = (row: Record<string, unknown>): Rejected => ({
  source: String(row.source),
  topic: String(row.topic),
  receivedAt: Number(row.received_at),
  reason: String(row.reason) as RejectReason,
  detail: String(row.detail),
  payload: bytesOf(row.payload),
})

const bytesOf = (value: unknown): Uint8Array =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
    ? new Uint8Array(value.bytes)
    : new Uint8Array()
