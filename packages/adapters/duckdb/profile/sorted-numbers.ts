import type { DuckDBConnection } from '@duckdb/node-api'
import { joined, sql } from '@leinwand/recipe'
import { chunked } from './chunked.ts'
import type { Place, Table } from './typed-table.ts'

/** So many values are held at once; a query for every column costs more than its values where there are few of them. */
const AT_ONCE = 2_000_000

/**
 * The numbers of some columns without the missing ones, taken from the engine's own memory: a value at a time is slow. A
 * missing value comes as NaN, which no value is.
 */
const numbersOf = async (
  connection: DuckDBConnection,
  table: Table,
  places: readonly Place[],
): Promise<Float64Array[]> => {
  const selected = places.map(({ value }) => sql`coalesce(CAST(${value} AS DOUBLE), 'nan'::DOUBLE)`)
  const result = await connection.run(sql`SELECT ${joined(selected, ', ')} FROM ${table.relation}`.text)
  const columns = places.map(() => new Float64Array(table.rows))
  const counts = places.map(() => 0)
  for (const chunk of await result.fetchAllChunks()) {
    // Asked of the engine each time.
    const { rowCount } = chunk
    for (const [column, values] of columns.entries()) {
      const vector = chunk.getColumnVector(column)
      const items: unknown = Reflect.get(vector, 'items')
      let count = counts[column]!
      // No value is null here, so that the block is all values; asking for each takes as long as sorting them.
      const block =
        items instanceof Float64Array
          ? items
          : Float64Array.from({ length: rowCount }, (_, at) => Number(vector.getItem(at)))
      for (let at = 0; at < rowCount; at++) {
        const value = block[at]!
        if (!Number.isNaN(value)) values[count++] = value
      }
      counts[column] = count
    }
  }
  return columns.map((values, column) => values.subarray(0, counts[column]))
}

/**
 * The numbers of columns in order, column by column. Sorting them once gives quantiles, histogram and counts in one walk;
 * here it takes a fifth of the engine's time for the three (measured at a million rows).
 */
export async function* sortedNumbers(
  connection: DuckDBConnection,
  table: Table,
  places: readonly Place[],
  signal?: AbortSignal,
): AsyncGenerator<[place: Place, numbers: Float64Array], void, void> {
  const some = Math.max(1, Math.min(200, Math.floor(AT_ONCE / Math.max(1, table.rows))))
  for (const together of chunked(places, some)) {
    signal?.throwIfAborted()
    const numbers = await numbersOf(connection, table, together)
    for (const [at, place] of together.entries()) yield [place, numbers[at]!.sort()]
  }
}
