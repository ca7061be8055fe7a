import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api'
import { joined, type Sql, sql } from '@leinwand/recipe'
import { chunked } from './chunked.ts'

/** A relation with so many rows. */
type Source = { relation: Sql; rows: number }

/** Fills columns block by block, and says how many rows came. */
const fill = async (result: DuckDBResult, columns: readonly Float64Array[]): Promise<number> => {
  for (let from = 0; ; ) {
    const chunk = await result.fetchChunk()
    // Asked of the engine each time.
    const rowCount = chunk?.rowCount ?? 0
    if (chunk === null || rowCount === 0) return from
    for (const [at, column] of columns.entries()) {
      const vector = chunk.getColumnVector(at)
      const items: unknown = Reflect.get(vector, 'items')
      if (items instanceof Float64Array) column.set(items, from)
      else for (let row = 0; row < rowCount; row++) column[from + row] = Number(vector.getItem(row))
    }
    from += rowCount
  }
}

/**
 * Columns as numbers without a box for each value: blocks are taken from the engine's own memory, since asking for every
 * value takes longer than sorting them, and as they come, since keeping the whole answer first takes twice as long again
 * (measured). A missing value comes as NaN, which no value is.
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
  const columns = values.map(() => new Float64Array(rows))
  if ((await fill(await connection.stream(text, [...parameters]), columns)) === rows) return columns
  // Where it fails on the way, an answer in blocks ends as if that were all; asked for as a whole, it says what is wrong.
  const all = await fill(await connection.run(text, [...parameters]), columns)
  return columns.map(column => column.subarray(0, all))
}

/** So many values are read at once; a query for every few columns costs more than its values. */
const AT_ONCE = 16_000_000

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
