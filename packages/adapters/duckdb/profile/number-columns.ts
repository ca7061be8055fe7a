import type { DuckDBConnection } from '@duckdb/node-api'
import { joined, type Sql, sql } from '@leinwand/recipe'
import { chunked } from './chunked.ts'

/** A relation with at most so many rows. */
type Source = { relation: Sql; rows: number }

/**
 * Columns as numbers without a box for each value: blocks are taken from the engine's own memory, since asking for every
 * value takes longer than sorting them. A missing value comes as NaN, which no value is.
 */
export const numberColumns = async (
  connection: DuckDBConnection,
  { relation, rows }: Source,
  values: readonly Sql[],
  signal?: AbortSignal,
): Promise<Float64Array[]> => {
  signal?.throwIfAborted()
  const selected = values.map(value => sql`coalesce(CAST(${value} AS DOUBLE), 'nan'::DOUBLE)`)
  const { text, parameters } = sql`SELECT ${joined(selected, ', ')} FROM ${relation}`
  const result = await connection.run(text, [...parameters])
  const columns = values.map(() => new Float64Array(rows))
  let from = 0
  for (const chunk of await result.fetchAllChunks()) {
    // Asked of the engine each time.
    const { rowCount } = chunk
    for (const [at, column] of columns.entries()) {
      const vector = chunk.getColumnVector(at)
      const items: unknown = Reflect.get(vector, 'items')
      if (items instanceof Float64Array) column.set(items, from)
      else for (let row = 0; row < rowCount; row++) column[from + row] = Number(vector.getItem(row))
    }
    from += rowCount
  }
  return columns.map(column => column.subarray(0, from))
}

/** So many values are held at once; a query for every column costs more than its values where there are few of them. */
const AT_ONCE = 4_000_000

/**
 * Columns as numbers, one after the other; the engine reads the next few while the caller works on these. The caller asks
 * nothing else of the connection meanwhile: it answers one question at a time. What is to be asked when all has been read, while
 * the caller works on the last of it, is `afterwards`.
 */
export async function* numbersAhead<T>(
  connection: DuckDBConnection,
  source: Source,
  columns: readonly { of: T; value: Sql }[],
  signal?: AbortSignal,
  afterwards: () => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<[of: T, numbers: Float64Array], void, void> {
  const some = Math.max(1, Math.min(200, Math.floor(AT_ONCE / Math.max(1, source.rows))))
  const parts = chunked(columns, some)
  const read = (at: number) => {
    const values = parts[at]?.map(({ value }) => value)
    const numbers = values
      ? numberColumns(connection, source, values, signal)
      : afterwards().then((): Float64Array[] => [])
    // What fails is thrown where it is waited for.
    numbers.catch(() => {})
    return numbers
  }
  let next = read(0)
  try {
    for (const [at, part] of parts.entries()) {
      const numbers = await next
      next = read(at + 1)
      for (const [column, { of }] of part.entries()) yield [of, numbers[column]!]
    }
    await next
  } finally {
    // A connection is closed when nothing runs on it.
    await next.catch(() => {})
  }
}
