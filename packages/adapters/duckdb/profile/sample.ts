import type { DuckDBConnection } from '@duckdb/node-api'
import { joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { chunked } from './chunked.ts'
import type { Place, Table } from './typed-table.ts'

/** Rows of a table as a smaller one: all of them where there are no more than asked for. */
export type Sample = { relation: Sql; rows: number }

const MOST_ROWS = 20_000
const MOST_CELLS = 4_000_000

/** The same rows each time, whatever their order: those whose ordinal falls into the first of so many classes. */
export const takeSample = async (
  connection: DuckDBConnection,
  table: Table,
  signal?: AbortSignal,
): Promise<Sample> => {
  const most = Math.max(2000, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / table.places.length)))
  if (table.rows <= most) return { relation: table.relation, rows: table.rows }
  const stride = Math.ceil(table.rows / most)
  const [made] = await rowsOf(
    connection,
    sql`CREATE TEMP TABLE sampled AS SELECT * FROM ${table.relation}
      WHERE hash(_row) % CAST(${parameter(stride)} AS UBIGINT) = 0`,
    signal,
  )
  return { relation: sql`sampled`, rows: Number(made?.Count ?? 0) }
}

const ordered = ({ type, value }: Place): Sql => {
  if (type === 'date' || type === 'timestamp')
    return sql`CAST(epoch_ms(CAST(${value} AS TIMESTAMP)) AS DOUBLE)`
  return type === 'text' ? value : sql`CAST(${value} AS DOUBLE)`
}

/** A column of the sample: numbers (NaN is missing) where its values have an order, texts otherwise. */
export type Sampled = Float64Array | (string | null)[]

/** Columns of the sample, in the order of the rows. */
export const sampledColumns = async (
  connection: DuckDBConnection,
  sample: Sample,
  places: readonly Place[],
  signal?: AbortSignal,
): Promise<Sampled[]> => {
  const columns: Sampled[] = []
  for (const some of chunked(places, 50)) {
    signal?.throwIfAborted()
    const query = sql`SELECT ${joined(some.map(ordered), ', ')} FROM ${sample.relation} ORDER BY _row`
    const reader = await connection.runAndReadAll(query.text)
    for (const [at, values] of reader.getColumns().entries())
      columns.push(
        some[at]!.type === 'text'
          ? (values as (string | null)[])
          : Float64Array.from(values, value => (value === null ? Number.NaN : Number(value))),
      )
  }
  return columns
}

/** Texts as codes in the order of their first appearance, −1 missing. */
export const codesOf = (texts: readonly (string | null)[]): Int32Array => {
  const codes = new Map<string, number>()
  return Int32Array.from(texts, text => {
    if (text === null) return -1
    const code = codes.get(text) ?? codes.size
    codes.set(text, code)
    return code
  })
}
