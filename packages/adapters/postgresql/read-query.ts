import { success } from '@leinwand/recipe'
import type { Client, QueryConfig } from 'pg'
import { ReadingStopped } from '../tabular/open-table.ts'
import { canonicalText, columnTypeOf, type QueryColumnType } from './canonical-text.ts'
import { connect, type Whereabouts } from './connection.ts'
import { queryFailure } from './failures.ts'

export type QueryColumn = { readonly name: string; readonly type: QueryColumnType }
export type QueryRows = AsyncDisposable & {
  readonly columns: readonly QueryColumn[]
  readonly at: Whereabouts
  /** As the planner thinks; `null` where it does not say. */
  readonly estimate: number | null
  rows(): AsyncGenerator<(string | null)[][], void, void>
}

/** `seconds` is what a statement may take, `atOnce` how many rows are fetched at a time. */
export type Reading = { signal?: AbortSignal | undefined; seconds?: number; atOnce?: number }

const AT_ONCE = 5000
const LONGEST_SECONDS = 1800

// A cursor can be declared for reading only: no COPY … TO PROGRAM, no DO, no CALL, whatever the account may do.
const DECLARE = 'DECLARE leinwand_rows NO SCROLL CURSOR FOR '

/** Everything the server writes as text comes in one form, whatever its settings are. */
const settings = (seconds: number): string[] => [
  'BEGIN TRANSACTION READ ONLY',
  `SET LOCAL statement_timeout = ${Math.round(seconds * 1000)}`,
  "SET LOCAL DateStyle = 'ISO, YMD'",
  "SET LOCAL TimeZone = 'UTC'",
  "SET LOCAL IntervalStyle = 'iso_8601'",
  "SET LOCAL bytea_output = 'hex'",
  'SET LOCAL extra_float_digits = 1',
]

/** By the extended protocol, which takes one statement and no more. */
const alone = (text: string): QueryConfig & { queryMode: 'extended' } => ({ text, queryMode: 'extended' })

/** Stops what the server does for us: breaking the connection would leave it at work until it has something to say. */
const cancelOn = async (connection: string, client: Client): Promise<void> => {
  const pid = (client as Client & { processID: number | null }).processID
  const second = await connect(connection).catch(() => null)
  if (!second?.ok) return
  await second.value.client
    .query('SELECT pg_cancel_backend($1)', [pid])
    .catch(() => {})
    .finally(() => second.value.client.end().catch(() => {}))
}

const estimateOf = async (client: Client, query: string): Promise<number | null> => {
  await client.query('SAVEPOINT leinwand_estimate')
  try {
    const { rows } = await client.query(alone(`EXPLAIN (FORMAT JSON) ${query}`))
    const [plan] = JSON.parse(String(Object.values(rows[0])[0])) as [{ Plan?: { 'Plan Rows'?: number } }]
    return plan.Plan?.['Plan Rows'] ?? null
  } catch {
    await client.query('ROLLBACK TO SAVEPOINT leinwand_estimate')
    return null
  }
}

const columnsOf = async (client: Client): Promise<QueryColumn[]> => {
  const { fields } = await client.query({ text: 'FETCH 0 FROM leinwand_rows', rowMode: 'array' })
  return fields.map(({ name, dataTypeID }) => ({ name, type: columnTypeOf(dataTypeID) }))
}

/**
 * Runs one reading query of a user and hands its rows over some at a time, as canonical texts. It runs in a read-only
 * transaction, through a cursor, as a single statement, for at most `seconds`. Fails with `postgresql-…`, which name
 * the place in the query and never the password; `cancelled` comes as an AbortError.
 */
export const readQuery = async (
  connection: string,
  query: string,
  { signal, seconds = LONGEST_SECONDS, atOnce = AT_ONCE }: Reading = {},
) => {
  signal?.throwIfAborted()
  const connected = await connect(connection)
  if (!connected.ok) return connected
  const { client, at } = connected.value
  const stop = () => void cancelOn(connection, client)
  signal?.addEventListener('abort', stop)
  const close = async () => {
    signal?.removeEventListener('abort', stop)
    await client.end().catch(() => {})
  }
  const refuse = (error: unknown) => {
    signal?.throwIfAborted()
    return queryFailure(error, query, DECLARE.length, at)
  }
  try {
    for (const statement of settings(seconds)) await client.query(statement)
    await client.query(alone(DECLARE + query))
    const columns = await columnsOf(client)
    const estimate = await estimateOf(client, query)
    const types = columns.map(({ type }) => type)
    async function* rows() {
      for (;;) {
        signal?.throwIfAborted()
        const text = `FETCH FORWARD ${atOnce} FROM leinwand_rows`
        const fetched = await client
          .query<(string | null)[]>({ text, rowMode: 'array' })
          .catch((error: unknown) => {
            const { code, params } = refuse(error).failure
            throw new ReadingStopped(code, params)
          })
        if (fetched.rows.length === 0) return
        yield fetched.rows.map(row => row.map((value, index) => canonicalText(types[index]!, value)))
      }
    }
    const read: QueryRows = { columns, at, estimate, rows, [Symbol.asyncDispose]: close }
    return success(read)
  } catch (error) {
    try {
      return refuse(error)
    } finally {
      await close()
    }
  }
}
