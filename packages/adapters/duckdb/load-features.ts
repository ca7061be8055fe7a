import { dirname } from 'node:path'
import type { DuckDBValue } from '@duckdb/node-api'
import type { Prepared } from '@leinwand/flow/prepare'
import { encodeColumn } from '@leinwand/flow/score'
import type { Value } from '@leinwand/flow/value'
import type { Feature, Matrix } from '@leinwand/learning'
import { failure, identifier, joined, nearest, type Result, sql, success } from '@leinwand/recipe'
import { lockedInstance } from './instance.ts'
import { storedRelation } from './rows.ts'
import { expectedFailure } from './statement.ts'
import { plain } from './value.ts'

export type LoadedFeatures = {
  matrix: Matrix
  /** Values of its categorical features as they stand, those among them that the model does not know. */
  texts: Readonly<Record<string, readonly Value[]>>
  /** Ordinals in the source. */
  rows: Float64Array
  /** Further columns that were asked for, as they stand. */
  others: Readonly<Record<string, readonly Value[]>>
}

/**
 * The rows of a prepared data set as a model reads them, in their order: its features with its own categories, and other
 * columns that go along. Fails with `feature-missing` and the nearest name.
 */
export const loadFeatures = async (
  { dataSet, columns }: Prepared,
  features: readonly Feature[],
  others: readonly string[],
): Promise<Result<LoadedFeatures>> => {
  const there = columns.map(({ name }) => name)
  const missing = features.find(({ name }) => !there.includes(name))
  if (missing)
    return failure('feature-missing', { column: missing.name, nearest: nearest(missing.name, there) })
  const instance = await lockedInstance(dirname(dataSet.path))
  const connection = await instance.connect()
  try {
    const names = [...features.map(({ name }) => name), ...others]
    const selected = joined([sql`_row`, ...names.map(identifier)], ', ')
    const query = sql`SELECT ${selected} FROM ${storedRelation(dataSet)} ORDER BY _row`
    const reader = await connection.runAndReadAll(query.text)
    const [rows, ...values] = reader.getColumns()
    const columnsOf = values.map((column: DuckDBValue[]) => column.map(plain))
    return success({
      matrix: {
        rows: rows!.length,
        columns: features.map((feature, at) => encodeColumn(columnsOf[at]!, feature)),
      },
      texts: Object.fromEntries(
        features.flatMap(({ name, kind }, at) => (kind === 'categorical' ? [[name, columnsOf[at]!]] : [])),
      ),
      rows: Float64Array.from(rows!, Number),
      others: Object.fromEntries(others.map((name, at) => [name, columnsOf[features.length + at]!])),
    })
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
