import type { DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { LiveRow } from '@leinwand/flow/prepare'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { text } from './literal.ts'
import { rowsOf } from './statement.ts'
import { plain } from './value.ts'

export const storedRelation = (dataSet: DataSet): Sql => ({
  text: `read_parquet(${text(dataSet.path)})`,
  parameters: [],
})

/** Rows of a data set in their order, for a page of a table. */
export const readRows = async (
  instance: DuckDBInstance,
  dataSet: DataSet,
  page: { offset?: number; limit?: number } = {},
): Promise<LiveRow[]> => {
  const connection = await instance.connect()
  try {
    const names = dataSet.columns.map(identifier)
    const rows = await rowsOf(
      connection,
      sql`SELECT ${joined([sql`_row`, ...names], ', ')} FROM ${storedRelation(dataSet)} ORDER BY _row
        LIMIT CAST(${parameter(page.limit ?? 1_000_000)} AS BIGINT) OFFSET CAST(${parameter(page.offset ?? 0)} AS BIGINT)`,
    )
    return rows.map(row => ({
      row: Number(row._row),
      values: Object.fromEntries(dataSet.columns.map(name => [name, plain(row[name]!)])),
    }))
  } finally {
    connection.closeSync()
  }
}
