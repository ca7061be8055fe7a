import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from '@leinwand/flow/profile'
import { joined, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Table } from './typed-table.ts'

/** Above so many rows only the number of duplicates is told, not where they are. */
const PLACED = 1_000_000
const SHOWN = { text: '5', parameters: [] }

/** Rows are compared by a hash of 64 bits: among ten million the chance of a false pair is one in 300,000. */
const rowHash = ({ places }: Table): Sql =>
  sql`hash(${joined(
    places.map(({ value }) => value),
    ', ',
  )})`

/** Rows that are there already, and the ordinals of the first few of them. */
export const duplicatesOf = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly { profile: ColumnProfile }[],
  signal?: AbortSignal,
): Promise<{ count: number; rows: number[] }> => {
  const { relation } = table
  // Where every row has a value of its own in one column, none is there twice.
  if (columns.some(({ profile }) => profile.distinctIsExact && profile.distinct === table.rows))
    return { count: 0, rows: [] }
  const hash = rowHash(table)
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(DISTINCT ${hash}) AS kinds FROM ${relation}`,
    signal,
  )
  const count = table.rows - Number(row!.kinds)
  if (count === 0 || table.rows > PLACED) return { count, rows: [] }
  const found = await rowsOf(
    connection,
    sql`SELECT _row FROM (SELECT _row, row_number() OVER (PARTITION BY ${hash} ORDER BY _row) AS time FROM ${relation})
      WHERE time > 1 ORDER BY _row LIMIT ${SHOWN}`,
    signal,
  )
  return { count, rows: found.map(one => Number(one._row)) }
}
