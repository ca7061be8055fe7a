import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import { identifier, joined, parameter, sql } from '@leinwand/recipe'
import { keepDataSet, writeRows } from './data-set-file.ts'
import { lockedInstance } from './instance.ts'
import { text } from './literal.ts'
import { rowsOf } from './statement.ts'

/** A row to be put in before the one with the ordinal `before`; one value for each column. */
export type ReturningRow = { before: number; values: readonly (string | null)[] }

const returning = async (
  connection: DuckDBConnection,
  columns: readonly string[],
  rows: readonly ReturningRow[],
): Promise<void> => {
  const typed = columns.map(name => sql`${identifier(name)} VARCHAR`)
  await rowsOf(
    connection,
    sql`CREATE TEMP TABLE returning_rows (_at BIGINT, _turn BIGINT, ${joined(typed, ', ')})`,
  )
  for (const [turn, { before, values }] of rows.entries()) {
    const cells = [sql`CAST(${parameter(before)} AS BIGINT)`, sql`CAST(${parameter(turn)} AS BIGINT)`]
    await rowsOf(
      connection,
      sql`INSERT INTO returning_rows VALUES (${joined([...cells, ...values.map(parameter)], ', ')})`,
    )
  }
}

/** A data set of texts with rows put back in their places, as a data set of its own that names where it comes from. */
export const putBack = async (
  dataSet: DataSet,
  rows: readonly ReturningRow[],
  { directory, now }: { directory: string; now: number },
): Promise<DataSet> => {
  const instance = await lockedInstance(directory)
  const connection = await instance.connect()
  try {
    await returning(connection, dataSet.columns, rows)
    const names = joined(dataSet.columns.map(identifier), ', ')
    const stored = { text: `read_parquet(${text(dataSet.path)}, file_row_number = true)`, parameters: [] }
    const merged = sql`SELECT (row_number() OVER (ORDER BY _at, _turn)) - 1 AS _row, ${names} FROM (
      SELECT file_row_number AS _at, 9223372036854775807 AS _turn, ${names} FROM ${stored}
      UNION ALL SELECT _at, _turn, ${names} FROM returning_rows) ORDER BY _row`
    await using written = await writeRows(connection, merged, directory)
    const at = new Date(now).toISOString()
    const lineage = { from: dataSet.lineage.from, at, parents: [dataSet.id] }
    return await keepDataSet(written, directory, { columns: dataSet.columns, lineage })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
