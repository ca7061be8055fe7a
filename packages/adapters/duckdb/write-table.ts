import type { DataSet } from '@leinwand/flow/data-set'
import { identifier, joined, type Result, sql, success } from '@leinwand/recipe'
import { lockedInstance } from './instance.ts'
import { text } from './literal.ts'
import { storedRelation } from './rows.ts'
import { expectedFailure, rowsOf } from './statement.ts'

/**
 * The rows of a prepared data set as a file beside it, in their order, for somebody else's tool: numbers with a point, times
 * as ISO 8601. `columns` of the data set, `_part` among them. Fails with `disk-full`, `out-of-memory` or `cancelled`.
 */
export const writeTable = async (
  directory: string,
  dataSet: DataSet,
  {
    name,
    format,
    columns,
    signal,
  }: {
    /** A plain name of ours. */
    name: string
    format: 'parquet' | 'csv'
    columns: readonly string[]
    signal?: AbortSignal | undefined
  },
): Promise<Result<string>> => {
  const path = `${directory}/${name}`
  const instance = await lockedInstance(directory)
  const connection = await instance.connect()
  try {
    const rows = sql`SELECT ${joined(columns.map(identifier), ', ')} FROM ${storedRelation(dataSet)} ORDER BY _row`
    const options =
      format === 'csv'
        ? `FORMAT csv, HEADER, TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S.%g'`
        : 'FORMAT parquet, COMPRESSION zstd'
    await rowsOf(connection, { ...rows, text: `COPY (${rows.text}) TO ${text(path)} (${options})` }, signal)
    return success(path)
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
