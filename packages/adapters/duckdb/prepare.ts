import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Prepared } from '@leinwand/flow/prepare'
import { checkRecipe, type FittedRecipe, type Recipe, type Result, sql, success } from '@leinwand/recipe'
import { keepDataSet, writeRows } from './data-set-file.ts'
import { type Fit, fitSteps } from './fit-steps.ts'
import { checkOutcome } from './outcome.ts'
import { storedRelation } from './rows.ts'
import { expectedFailure, rowsOf } from './statement.ts'

/** Fits a recipe on a stored data set and writes what comes out as a data set of its own. */
export const prepare = async (
  instance: DuckDBInstance,
  directory: string,
  dataSet: DataSet,
  recipe: Recipe,
  signal?: AbortSignal,
): Promise<Result<Prepared>> => {
  const checked = checkRecipe(recipe, dataSet.columns)
  if (!checked.ok) return checked
  const connection = await instance.connect()
  try {
    // Every row is of the training part until a split says otherwise.
    const source = storedRelation(dataSet)
    const input = sql`(SELECT *, 'train' AS _part, CAST(NULL AS INTEGER) AS _fold FROM ${source})`
    const fit = await fitSteps(connection, recipe, checked.value, input, signal)
    if (!fit.ok) return fit
    const outcome = await checkOutcome(connection, recipe, fit.value, signal)
    if (!outcome.ok) return outcome
    return success(
      await write(connection, directory, dataSet, recipe, checked.value.input, fit.value, signal),
    )
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
  }
}

const write = async (
  connection: DuckDBConnection,
  directory: string,
  dataSet: DataSet,
  recipe: Recipe,
  input: readonly string[],
  fit: Fit,
  signal?: AbortSignal,
): Promise<Prepared> => {
  const ordered = sql`SELECT * FROM ${fit.relation} ORDER BY _row`
  await using written = await writeRows(connection, ordered, directory, signal)
  const prepared = await keepDataSet(written, directory, {
    columns: fit.columns.map(column => column.name),
    lineage: {
      from: dataSet.lineage.from,
      at: dataSet.lineage.at,
      recipe: recipe.id,
      parents: [dataSet.id],
    },
  })
  const fitted: FittedRecipe = {
    format: 'leinwand-recipe',
    version: 1,
    recipe,
    input: [...input],
    output: [...fit.columns],
    learned: fit.learned.map(learned => ({ ...learned })),
  }
  const [folds] = await rowsOf(
    connection,
    sql`SELECT coalesce(max(_fold) + 1, 0) AS folds FROM ${fit.relation}`,
  )
  return {
    dataSet: prepared,
    fitted,
    columns: fit.columns,
    steps: fit.steps,
    folds: Number(folds!.folds),
  }
}
