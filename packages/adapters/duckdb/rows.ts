import type { DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { LiveRow } from '@leinwand/flow/prepare'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { text } from './literal.ts'
import { rowsOf } from './statement.ts'
import { plain } from './value.ts'

/**
 * The rows of a data set, each with its ordinal `_row`: a column of the file, or the place in it (0, 1, …). The one place
 * where it is decided which.
 */
export const storedRelation = ({ path, ordinals = 'stored' }: DataSet): Sql => {
  if (ordinals === 'stored') return { text: `read_parquet(${text(path)})`, parameters: [] }
  const file = { text: `read_parquet(${text(path)}, file_row_number = true)`, parameters: [] }
  return sql`(SELECT file_row_number AS _row, * EXCLUDE (file_row_number) FROM ${file})`
}

/** Rows of a data set in their order, for a page of a table. */
export const readRows = async (
  instance: DuckDBInstance,
  dataSet: DataSet,
  page: { offset?: number; limit?: number } = {},
): Promise<LiveRow[]> => {
  const connection = await instance.connect()
  try {
    const { offset = 0, limit = 1_000_000 } = page
    const names = joined([sql`_row`, ...dataSet.columns.map(identifier)], ', ')
    const relation = storedRelation(dataSet)
    // Where the ordinal is the place, a page is found by it without sorting all rows.
    const rows = await rowsOf(
      connection,
      dataSet.ordinals === 'position'
        ? sql`SELECT ${names} FROM ${relation} WHERE _row >= ${whole(offset)} AND _row < ${whole(offset + limit)} ORDER BY _row`
        : sql`SELECT ${names} FROM ${relation} ORDER BY _row LIMIT ${whole(limit)} OFFSET ${whole(offset)}`,
    )
    return rows.map(row => ({
      row: Number(row._row),
      values: Object.fromEntries(dataSet.columns.map(name => [name, plain(row[name]!)])),
    }))
  } finally {
    connection.closeSync()
  }
}

const whole = (value: number): Sql => sql`CAST(${parameter(value)} AS BIGINT)`
