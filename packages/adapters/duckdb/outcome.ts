import type { DuckDBConnection } from '@duckdb/node-api'
import { failure, identifier, type Recipe, type Result, type Sql, sql, success } from '@leinwand/recipe'
import { rowsOf } from './statement.ts'

/**
 * Whether what came out can be learned from and tested on; without a target, whether both parts have rows. Fails with `target-all-missing`, `target-one-class`
 * (in the whole, the training or the test part) or `split-empty`.
 */
export const checkOutcome = async (
  connection: DuckDBConnection,
  recipe: Recipe,
  relation: Sql,
  signal?: AbortSignal,
): Promise<Result<null>> => {
  const column = recipe.target
  const target = column === undefined ? sql`NULL` : identifier(column)
  const rows = await rowsOf(
    connection,
    sql`SELECT _part, count(*) AS rows, count(${target}) AS known, count(DISTINCT ${target}) AS kinds,
      CAST(any_value(${target}) AS VARCHAR) AS one FROM ${relation} GROUP BY _part`,
    signal,
  )
  const train = rows.find(row => row._part === 'train')
  const test = rows.find(row => row._part === 'test')
  const split = recipe.steps.findIndex(step => step.step === 'split') + 1
  const step = recipe.steps[split - 1]
  const isTested = step?.step === 'split' && step.test > 0
  if (split > 0 && (!train || (isTested && !test)))
    return failure('split-empty', { step: split, part: train ? 'test' : 'train' })
  if (column === undefined) return success(null)
  if (rows.every(row => Number(row.known) === 0)) return failure('target-all-missing', { column })
  if (Number(train?.kinds ?? 0) < 2)
    return failure('target-one-class', {
      column,
      class: String(train?.one ?? ''),
      rows: Number(train?.known ?? 0),
    })
  return success(null)
}
