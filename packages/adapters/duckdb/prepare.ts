import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Prepared, PrepareRun, Sources } from '@leinwand/flow/prepare'
import {
  type CheckedRecipe,
  checkRecipe,
  type FittedRecipe,
  type Recipe,
  type Result,
  sql,
  success,
} from '@leinwand/recipe'
import { keepDataSet, writeRows } from './data-set-file.ts'
import type { FitRun } from './fit-run.ts'
import { type Fit, fitSteps, sourceOf } from './fit-steps.ts'
import { checkOutcome } from './outcome.ts'
import { expectedFailure, rowsOf } from './statement.ts'

/** The columns of each data set, as a recipe is checked against them. */
const columnsOf = (sources: Sources): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(sources).map(([id, { columns }]) => [id, columns]))

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
  { signal, upTo, onStep }: PrepareRun,
): Promise<Result<Prepared>> => {
  const recipe = upToStep(whole, upTo)
  const checked = checkRecipe(recipe, columnsOf(sources))
  if (!checked.ok) return checked
  const connection = await instance.connect()
  const files: string[] = []
  const run: FitRun = {
    connection,
    sources,
    target: recipe.target,
    signal,
    aside: { directory, files },
    tables: 0,
  }
  try {
    const source = await sourceOf(run, recipe.source)
    if (!source.ok) return source
    const fit = await fitSteps(run, recipe.steps, recipe.source, source.value, onStep)
    if (!fit.ok) return fit
    const outcome = await checkOutcome(connection, recipe, fit.value.after.relation, signal)
    if (!outcome.ok) return outcome
    return success(await write(run, directory, recipe, checked.value, fit.value))
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    for (const file of files) await rm(file, { force: true })
  }
}

/** Rows that were put aside lie beside the data set, those of all steps in one file. */
const keepAside = async (files: readonly string[], directory: string, id: string): Promise<void> => {
  if (files.length === 0) return
  const passing = join(directory, `.${randomUUID()}`)
  for (const file of files)
    await pipeline(createReadStream(file), createWriteStream(passing, { flags: 'a', flush: true }))
  await rename(passing, join(directory, `${id}.quarantine.ndjson`))
}

const parentsOf = ({ sources }: FitRun, recipe: Recipe, { inputs }: CheckedRecipe): DataSet[] =>
  [...new Set([recipe.source, ...Object.keys(inputs)])].map(id => sources[id]!)

const foldsOf = async (connection: DuckDBConnection, { after }: Fit): Promise<number> => {
  const query = sql`SELECT coalesce(max(_fold) + 1, 0) AS folds FROM ${after.relation}`
  const [folds] = await rowsOf(connection, query)
  return Number(folds!.folds)
}

const write = async (
  run: FitRun,
  directory: string,
  recipe: Recipe,
  checked: CheckedRecipe,
  fit: Fit,
): Promise<Prepared> => {
  const { relation, columns } = fit.after
  const parents = parentsOf(run, recipe, checked)
  const ordered = sql`SELECT * FROM ${relation} ORDER BY _row`
  await using written = await writeRows(run.connection, ordered, directory, run.signal)
  const dataSet = await keepDataSet(written, directory, {
    columns: columns.map(column => column.name),
    lineage: {
      from: parents[0]!.lineage.from,
      at: parents[0]!.lineage.at,
      recipe: recipe.id,
      parents: parents.map(({ id }) => id),
    },
  })
  await keepAside(run.aside?.files ?? [], directory, dataSet.id)
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
  const quarantined = fit.steps.reduce((sum, step) => sum + (step.quarantined ?? 0), 0)
  return {
    dataSet,
    fitted,
    columns,
    steps: fit.steps,
    folds: await foldsOf(run.connection, fit),
    quarantined,
  }
}
