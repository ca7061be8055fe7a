import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api'
import type { TextRow } from '@leinwand/flow/prepare'
import {
  type ColumnType,
  DUCKDB_TYPE,
  identifier,
  joined,
  type Sql,
  sql,
  type TableColumn,
} from '@leinwand/recipe'
import { typesOf } from './statement.ts'

/** Rows on their way through a live run, by column. */
export type Chunk = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly bigint[]
  readonly values: readonly (readonly DuckDBValue[])[]
}

const TYPE: Readonly<Record<ColumnType, DuckDBType>> = {
  text: VARCHAR,
  number: DOUBLE,
  integer: BIGINT,
  boolean: BOOLEAN,
  date: DATE,
  timestamp: TIMESTAMP,
}

/** What a reading does not have, or has as an empty text, is missing: as it is in a file. */
export const textChunk = (input: readonly string[], rows: readonly TextRow[], first: number): Chunk => ({
  columns: input.map(name => ({ name, type: 'text' as const })),
  rows: rows.map((_, index) => BigInt(first + index)),
  values: input.map(name => rows.map(row => (Object.hasOwn(row, name) ? row[name]! || null : null))),
})

const putting = (into: { name: string; replace: boolean }, names: Sql, selected: Sql): Sql => {
  const table = identifier(into.name)
  return into.replace
    ? sql`CREATE OR REPLACE TEMP TABLE ${table} AS ${selected}`
    : sql`INSERT INTO ${table} (${names}) ${selected}`
}

/**
 * A query over the relation `_chunk`, which is one list parameter for each column: no table has to be filled for a
 * chunk, and none grows.
 */
export const prepareOver = async (
  connection: DuckDBConnection,
  columns: readonly TableColumn[],
  query: Sql,
  outputs: readonly TableColumn[],
  /** A table to put the rows into, instead of giving them back: behind its rows, or in their place. */
  into?: { name: string; replace: boolean },
): Promise<(chunk: Chunk) => Promise<Chunk>> => {
  const list = (type: Sql): Sql => ({ text: `unnest(CAST($1 AS ${type.text}[]))`, parameters: [null] })
  const lists = columns.map(({ name, type }) => sql`${list(DUCKDB_TYPE[type])} AS ${identifier(name)}`)
  const row = sql`${list(sql`BIGINT`)} AS _row`
  const rest = sql`'train' AS _part, CAST(NULL AS INTEGER) AS _fold`
  const chunk = sql`SELECT ${joined([row, rest, ...lists], ', ')}`
  const named = outputs.map(({ name }) => identifier(name))
  const names = joined([into ? sql`_row, _part, _fold` : sql`_row`, ...named], ', ')
  const selected = sql`WITH _chunk AS MATERIALIZED (${chunk}) SELECT ${names} FROM (${query})`
  const whole = into ? putting(into, names, selected) : selected
  const statement = await connection.prepare(whole.text)
  const types = [LIST(BIGINT), ...columns.map(({ type }) => LIST(TYPE[type]))]
  const constants = whole.parameters.slice(types.length)
  return async ({ rows, values }) => {
    const parameters = [rows, ...values].map(items => listValue(items))
    statement.bind([...parameters, ...constants], [...types, ...typesOf(constants)])
    const reader = await statement.runAndReadAll()
    const [ordinals, ...made] = reader.getColumns()
    return { columns: outputs, rows: (ordinals ?? []) as bigint[], values: made }
  }
}
