import type { DuckDBConnection } from '@duckdb/node-api'
import { sql } from '@leinwand/recipe'
import type { Place, Table } from './typed-table.ts'

/** The numbers of a column without the missing ones, taken from the engine's own memory: a value at a time is slow. */
const numbersOf = async (
  connection: DuckDBConnection,
  table: Table,
  place: Place,
  signal?: AbortSignal,
): Promise<Float64Array> => {
  signal?.throwIfAborted()
  const query = sql`SELECT CAST(${place.value} AS DOUBLE) FROM ${table.relation} WHERE ${place.value} IS NOT NULL`
  const result = await connection.run(query.text)
  const values = new Float64Array(table.rows)
  let count = 0
  for (const chunk of await result.fetchAllChunks()) {
    const vector = chunk.getColumnVector(0)
    const items: unknown = Reflect.get(vector, 'items')
    // Nothing is missing here, so that the block is all values; asking for each takes as long as sorting them.
    if (items instanceof Float64Array) values.set(items.subarray(0, chunk.rowCount), count)
    else for (let at = 0; at < chunk.rowCount; at++) values[count + at] = Number(vector.getItem(at))
    count += chunk.rowCount
  }
  return values.subarray(0, count)
}

/**
 * The numbers of a column in order. Sorting them once gives quantiles, histogram and counts in one walk; here it takes a
 * fifth of the engine's time for the three (measured at a million rows).
 */
export const sortedNumbers = async (
  connection: DuckDBConnection,
  table: Table,
  place: Place,
  signal?: AbortSignal,
): Promise<Float64Array> => (await numbersOf(connection, table, place, signal)).sort()
