import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import { failure, identifier, joined, nearest, parameter, type Result, sql, success } from '@leinwand/recipe'
import { lockedInstance } from '../instance.ts'
import { text } from '../literal.ts'
import { storedRelation } from '../rows.ts'
import { expectedFailure, rowsOf } from '../statement.ts'
import { columnMissing, columnTexts, writtenIn } from './column-texts.ts'

/** The rows of a table in which a column says a value, or all others that say something; values as they are written. */
export type Part = { column: string; value: string; rest: boolean }

type Into = {
  /** Where the data set lies, and the part is put. */
  directory: string
  /** Of the part: a plain name of ours, which is told apart in its id as well. */
  name: string
  signal?: AbortSignal | undefined
}

/** Values among which the nearest is looked for where one is not found. */
const LOOKED_AT = 1000

const valueMissing = async (
  dataSet: DataSet,
  { column, value }: Omit<Part, 'rest'>,
  { directory, signal }: Omit<Into, 'name'>,
) => {
  const looking = { directory, limit: LOOKED_AT, ...(signal && { signal }) }
  const found = await columnTexts(dataSet, column, looking)
  if (!found.ok) return found
  const there = found.value.values.map(one => one.value)
  return failure('group-value-missing', { column, value, nearest: nearest(value, there) })
}

/**
 * A part of a data set as a data set of its own, in a file that the caller removes. Fails with `profile-column-missing` and
 * `group-value-missing`, each with the nearest that is there, and `group-value-alone` where there is no rest.
 */
export const partOfDataSet = async (
  dataSet: DataSet,
  { column, value, rest }: Part,
  { directory, name, signal }: Into,
): Promise<Result<DataSet>> => {
  if (!dataSet.columns.includes(column)) return columnMissing(dataSet, column)
  const path = join(directory, `.${name}.parquet`)
  const said = sql`trim(CAST(${parameter(value)} AS VARCHAR))`
  const written = writtenIn(column)
  const is = sql`${written} = ${said}`
  const others = sql`${written} <> ${said} AND ${written} <> ''`
  const columns = joined(dataSet.columns.map(identifier), ', ')
  const relation = storedRelation(dataSet)
  const instance = await lockedInstance(directory)
  const connection = await instance.connect()
  try {
    const [counted] = await rowsOf(
      connection,
      sql`SELECT count(*) FILTER (WHERE ${is}) AS is, count(*) FILTER (WHERE ${others}) AS others FROM ${relation}`,
      signal,
    )
    if (Number(counted!.is) === 0)
      return await valueMissing(dataSet, { column, value }, { directory, signal })
    if (rest && Number(counted!.others) === 0) return failure('group-value-alone', { column, value })
    const [made] = await rowsOf(
      connection,
      sql`COPY (SELECT row_number() OVER (ORDER BY _row) - 1 AS _row, ${columns} FROM ${relation} WHERE ${rest ? others : is}
        ORDER BY _row) TO ${{ text: text(path), parameters: [] }} (FORMAT parquet)`,
      signal,
    )
    const rows = Number(made!.Count)
    return success({ ...dataSet, id: `${dataSet.id}-${name}`, path, rows, ordinals: 'stored' })
  } catch (error) {
    await rm(path, { force: true })
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
