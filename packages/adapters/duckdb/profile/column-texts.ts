import type { DataSet } from '@leinwand/flow/data-set'
import {
  failure,
  identifier,
  nearest,
  parameter,
  type Result,
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { lockedInstance } from '../instance.ts'
import { storedRelation } from '../rows.ts'
import { expectedFailure, rowsOf } from '../statement.ts'

/** A value of a column as it is written, by which its rows are told from the others. */
export const writtenIn = (column: string): Sql => sql`trim(CAST(${identifier(column)} AS VARCHAR))`

export const columnMissing = ({ columns }: DataSet, column: string) =>
  failure('profile-column-missing', { column, nearest: nearest(column, columns) })

export type ColumnTexts = { values: { value: string; count: number }[]; distinct: number }

/**
 * The different values of a column as they are written, the commonest first, at most `limit` of them, and how many there
 * are. Fails with `profile-column-missing`.
 */
export const columnTexts = async (
  dataSet: DataSet,
  column: string,
  { directory, limit, signal }: { directory: string; limit: number; signal?: AbortSignal },
): Promise<Result<ColumnTexts>> => {
  if (!dataSet.columns.includes(column)) return columnMissing(dataSet, column)
  const instance = await lockedInstance(directory)
  const connection = await instance.connect()
  try {
    const rows = await rowsOf(
      connection,
      sql`WITH said AS (SELECT ${writtenIn(column)} AS value, count(*) AS count FROM ${storedRelation(dataSet)} GROUP BY ALL)
        SELECT value, count, count(*) OVER () AS kinds FROM said WHERE value IS NOT NULL AND value <> ''
        ORDER BY count DESC, value LIMIT CAST(${parameter(limit)} AS BIGINT)`,
      signal,
    )
    const values = rows.map(({ value, count }) => ({ value: String(value), count: Number(count) }))
    return success({ values, distinct: Number(rows[0]?.kinds ?? 0) })
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
