import type { DuckDBConnection } from '@duckdb/node-api'
import type { Profile } from '@leinwand/flow/profile'
import { joined, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Place, Table } from './typed-table.ts'

const MOST_COLUMNS = 60
const SHOWN = 10

/** Which columns are missing together, the commonest first; of the first sixty columns in which something is missing. */
export const missingPatterns = async (
  connection: DuckDBConnection,
  { relation }: Table,
  incomplete: readonly Place[],
  signal?: AbortSignal,
): Promise<Profile['missingPatterns']> => {
  const places = incomplete.slice(0, MOST_COLUMNS)
  if (places.length === 0) return []
  const bits = places.map(
    ({ value }, at) =>
      sql`(CASE WHEN ${value} IS NULL THEN CAST(${{ text: String(2n ** BigInt(at)), parameters: [] }} AS UBIGINT) ELSE 0 END)`,
  )
  const rows = await rowsOf(
    connection,
    sql`SELECT bits, count(*) AS rows FROM (SELECT CAST(${joined(bits, ' + ')} AS UBIGINT) AS bits FROM ${relation})
      WHERE bits > 0 GROUP BY bits ORDER BY rows DESC, bits LIMIT ${{ text: String(SHOWN), parameters: [] }}`,
    signal,
  )
  return rows.map(row => ({
    columns: places.filter((_, at) => (BigInt(String(row.bits)) >> BigInt(at)) & 1n).map(({ name }) => name),
    rows: Number(row.rows),
  }))
}
