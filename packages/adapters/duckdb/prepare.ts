import { rm } from 'node:fs/promises'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Prepared, PrepareRun, Sources } from '@leinwand/flow/prepare'
import {
  type CheckedRecipe,
  checkRecipe,
  type FittedRecipe,
  type Recipe,
  type Result,
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { heldOutAsTest } from './between.ts'
import { columnsOf, type FitRun } from './fit-run.ts'
import { type Fit, fitSteps, sourceOf } from './fit-steps.ts'
import { checkOutcome } from './outcome.ts'
import { expectedFailure, rowsOf } from './statement.ts'
import { fileOf, keepPrepared, quarantinedBy, writeInOrder } from './write-prepared.ts'

/** A recipe up to one of its steps; its target need not be there yet. */
const upToStep = (recipe: Recipe, upTo: number | undefined): Recipe => {
  if (upTo === undefined) return recipe
  const { target: _, ...rest } = recipe
  return { ...rest, steps: recipe.steps.slice(0, upTo) } as Recipe
}

/** Fits a recipe on stored data sets and writes what comes out as a data set of its own. */
export const prepare = async (
  instance: DuckDBInstance,
  directory: string,
  sources: Sources,
  whole: Recipe,
  { signal, upTo, heldOut, onStep }: PrepareRun,
): Promise<Result<Prepared>> => {
  const recipe = upToStep(whole, upTo)
  const checked = checkRecipe(recipe, columnsOf({ sources }))
  if (!checked.ok) return checked
  const connection = await instance.connect()
  const files: string[] = []
  const run: FitRun = {
    connection,
    sources,
    target: recipe.target,
    heldOut,
    signal,
    aside: { directory, files },
    tables: 0,
  }
  try {
    const source = await sourceOf(run, recipe.source)
    if (!source.ok) return source
    const fit = await fitSteps(run, recipe.steps, recipe.source, source.value, onStep)
    if (!fit.ok) return fit
    return await write(run, directory, recipe, checked.value, fit.value)
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    for (const file of files) await rm(file, { force: true })
  }
}

const foldsOf = async (connection: DuckDBConnection, rows: Sql): Promise<number> => {
  const query = sql`SELECT coalesce(max(_fold) + 1, 0) AS folds FROM ${rows}`
  const [folds] = await rowsOf(connection, query)
  return Number(folds!.folds)
}

const write = async (
  run: FitRun,
  directory: string,
  recipe: Recipe,
  checked: CheckedRecipe,
  fit: Fit,
): Promise<Result<Prepared>> => {
  const { columns } = fit.after
  const after = run.heldOut === undefined ? fit.after : heldOutAsTest(fit.after)
  await using written = await writeInOrder(run, directory, after)
  // Read from the file, where it takes no time; what is not kept goes.
  const rows = fileOf(written)
  // What is left without a fold need not be enough to train on; who holds it out judges that for all folds together.
  const outcome = run.heldOut ? success(null) : await checkOutcome(run.connection, recipe, rows, run.signal)
  if (!outcome.ok) return outcome
  const folds = await foldsOf(run.connection, rows)
  const dataSet = await keepPrepared(run, directory, written, { recipe, columns })
  const inputs = Object.entries(checked.inputs).map(([id, names]): [string, string[]] => [id, [...names]])
  const fitted: FittedRecipe = {
    format: 'leinwand-recipe',
    version: 1,
    recipe,
    input: [...checked.input],
    ...(inputs.length > 0 ? { inputs: Object.fromEntries(inputs) } : {}),
    output: [...columns],
    learned: fit.learned.map(learned => ({ ...learned })),
  }
  return success({ dataSet, fitted, columns, steps: fit.steps, folds, quarantined: quarantinedBy(fit.steps) })
}
