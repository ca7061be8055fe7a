import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api'
import type { Value } from '@leinwand/flow/value'
import { identifier, joined, type Result, sql, success } from '@leinwand/recipe'
import { lockedInstance } from './instance.ts'
import { text } from './literal.ts'
import { expectedFailure, rowsOf } from './statement.ts'

export type WrittenColumn = {
  name: string
  type: 'number' | 'integer' | 'boolean' | 'text'
  values: ArrayLike<Value>
}

const TYPES: Record<WrittenColumn['type'], DuckDBType> = {
  number: DOUBLE,
  integer: BIGINT,
  boolean: BOOLEAN,
  text: VARCHAR,
}

/** Rows a chunk of DuckDB holds at most. */
const CHUNK = 2048

const storedValue = (type: WrittenColumn['type'], value: Value): DuckDBValue => {
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return null
  if (type === 'integer') return BigInt(value)
  return type === 'text' ? String(value) : value
}

/**
 * Columns of equal length as a table in a file that the caller puts in place. NaN is written as missing. Fails with
 * `disk-full` or `cancelled`.
 */
export const writeColumns = async (
  directory: string,
  columns: readonly WrittenColumn[],
  { name, format, signal }: { name: string; format: 'parquet' | 'csv'; signal?: AbortSignal | undefined },
): Promise<Result<string>> => {
  const path = `${directory}/${name}`
  const rows = columns[0]?.values.length ?? 0
  const types = columns.map(({ type }) => TYPES[type])
  const instance = await lockedInstance(directory)
  const connection = await instance.connect()
  try {
    const made = columns.map(
      ({ name: column, type }) => sql`${identifier(column)} ${{ text: String(TYPES[type]), parameters: [] }}`,
    )
    await rowsOf(connection, sql`CREATE TEMP TABLE result (${joined(made, ', ')})`)
    const appender = await connection.createAppender('result', undefined, 'temp')
    for (let begin = 0; begin < rows; begin += CHUNK) {
      signal?.throwIfAborted()
      const count = Math.min(CHUNK, rows - begin)
      const chunk = DuckDBDataChunk.create(types, count)
      columns.forEach(({ type, values }, at) => {
        chunk.setColumnValues(
          at,
          Array.from({ length: count }, (_, row) => storedValue(type, values[begin + row]!)),
        )
      })
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
    const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet, COMPRESSION zstd'
    await rowsOf(connection, { text: `COPY result TO ${text(path)} (${options})`, parameters: [] }, signal)
    return success(path)
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
