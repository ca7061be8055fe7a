import { join } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import {
  failure,
  identifier,
  joined,
  nearest,
  parameter,
  type Result,
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { lockedInstance } from '../instance.ts'
import { text } from '../literal.ts'
import { storedRelation } from '../rows.ts'
import { expectedFailure, rowsOf } from '../statement.ts'

/** Two machines of one table: the rows in which `group` is `of`, and those in which it is `with`, or all others. */
export type Division = { group: string; of: string; with?: string | undefined }

/** Values that are listed where one is not found. */
const SHOWN = 1000

/**
 * Two parts of a data set as data sets of their own, in a directory of the caller's; values are taken as they are written.
 * Fails with `profile-column-missing` and `group-value-missing`, each with the nearest that is there.
 */
export const partsOfDataSet = async (
  dataSet: DataSet,
  { group, of, with: other }: Division,
  into: { directory: string; signal?: AbortSignal },
): Promise<Result<[DataSet, DataSet]>> => {
  if (!dataSet.columns.includes(group))
    return failure('profile-column-missing', { column: group, nearest: nearest(group, dataSet.columns) })
  const instance = await lockedInstance(into.directory)
  const connection = await instance.connect()
  const value = sql`trim(CAST(${identifier(group)} AS VARCHAR))`
  const is = (said: string): Sql => sql`${value} = CAST(${parameter(said)} AS VARCHAR)`
  const relation = storedRelation(dataSet)
  const part = async (name: string, where: Sql): Promise<DataSet> => {
    const path = join(into.directory, `.${name}.parquet`)
    const columns = joined(dataSet.columns.map(identifier), ', ')
    const to = { text: text(path), parameters: [] }
    const [made] = await rowsOf(
      connection,
      sql`COPY (SELECT row_number() OVER (ORDER BY _row) - 1 AS _row, ${columns} FROM ${relation} WHERE ${where}
        ORDER BY _row) TO ${to} (FORMAT parquet)`,
      into.signal,
    )
    return { ...dataSet, id: `${dataSet.id}-${name}`, path, rows: Number(made!.Count), ordinals: 'stored' }
  }
  try {
    const found = await rowsOf(
      connection,
      sql`SELECT DISTINCT ${value} AS said FROM ${relation} WHERE ${value} IS NOT NULL ORDER BY said LIMIT ${{ text: String(SHOWN), parameters: [] }}`,
      into.signal,
    )
    const [first, second] = [
      await part('first', is(of)),
      await part(
        'second',
        other === undefined ? sql`${value} <> CAST(${parameter(of)} AS VARCHAR)` : is(other),
      ),
    ]
    const none = first.rows === 0 ? of : second.rows === 0 ? (other ?? '') : null
    if (none === null) return success([first, second])
    const there = found.map(row => String(row.said))
    return failure('group-value-missing', { column: group, value: none, nearest: nearest(none, there) })
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
