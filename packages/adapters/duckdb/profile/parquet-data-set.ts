import { createHash, randomUUID } from 'node:crypto'
import { constants, copyFile, link } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import { type ColumnType, failure, type Result, sql, success, type TableColumn } from '@leinwand/recipe'
import { lockedInstance } from '../instance.ts'
import { text } from '../literal.ts'
import { expectedFailure, rowsOf } from '../statement.ts'

/** A type of DuckDB as a type of ours; lists and structures are shown as the text they are written as. */
const typeOf = (duckdb: string): ColumnType => {
  if (/^(U?(TINY|SMALL|BIG)?INT(EGER)?)$/.test(duckdb)) return 'integer'
  if (/^(DOUBLE|FLOAT|REAL|DECIMAL|HUGEINT|UHUGEINT)/.test(duckdb)) return 'number'
  if (duckdb === 'BOOLEAN') return 'boolean'
  if (duckdb === 'DATE') return 'date'
  return duckdb.startsWith('TIMESTAMP') ? 'timestamp' : 'text'
}

/** A second name for the file, since DuckDB follows a link out of its directory and stops; a copy on another disk. */
const under = (file: string, path: string): Promise<void> =>
  link(file, path).catch(() => copyFile(file, path, constants.COPYFILE_FICLONE))

/**
 * A Parquet file with types, as a data set that is looked at where it lies. Its id is that of the path and the moment, as
 * it is not kept. Fails with `parquet-unreadable`.
 */
export const parquetDataSet = async (
  file: string,
  into: { directory: string; now: number; signal?: AbortSignal },
): Promise<Result<{ dataSet: DataSet; columns: TableColumn[] }>> => {
  const path = join(into.directory, `.${randomUUID()}.parquet`)
  await under(resolve(file), path)
  const instance = await lockedInstance(into.directory)
  const connection = await instance.connect()
  try {
    const from = { text: `read_parquet(${text(path)})`, parameters: [] }
    const described = await rowsOf(connection, sql`DESCRIBE SELECT * FROM ${from}`, into.signal)
    const [counted] = await rowsOf(connection, sql`SELECT count(*) AS rows FROM ${from}`, into.signal)
    const columns = described
      .map(row => ({ name: String(row.column_name), type: typeOf(String(row.column_type)) }))
      .filter(({ name }) => name !== '_row' && name !== '')
    const at = new Date(into.now).toISOString()
    const dataSet: DataSet = {
      id: createHash('sha256')
        .update(`${resolve(file)} ${at}`)
        .digest('hex'),
      path,
      rows: Number(counted!.rows),
      columns: columns.map(({ name }) => name),
      // A prepared data set has its ordinals already.
      ordinals: described.some(row => row.column_name === '_row') ? 'stored' : 'position',
      lineage: { from: basename(file), at, parents: [] },
    }
    return success({ dataSet, columns })
  } catch (error) {
    if (
      /Invalid Input Error|Binder Error|IO Error|corrupt|Parquet|thrift/i.test(String(error)) &&
      !into.signal?.aborted
    )
      return failure('parquet-unreadable', { file })
    return expectedFailure(error, { file })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
