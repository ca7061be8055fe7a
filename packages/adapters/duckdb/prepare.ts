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
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { type Between, rowsAs } from './between.ts'
import { keepDataSet, type Written, writeRows } from './data-set-file.ts'
import type { FitRun } from './fit-run.ts'
import { type Fit, fitSteps, sourceOf } from './fit-steps.ts'
import { text } from './literal.ts'
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
    return await write(run, directory, recipe, checked.value, fit.value)
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

const foldsOf = async (connection: DuckDBConnection, rows: Sql): Promise<number> => {
  const query = sql`SELECT coalesce(max(_fold) + 1, 0) AS folds FROM ${rows}`
  const [folds] = await rowsOf(connection, query)
  return Number(folds!.folds)
}

const fileOf = ({ path }: Written): Sql => ({ text: `read_parquet(${text(path)})`, parameters: [] })

/**
 * Rows that lie in their order go to the file as they come, sorted only where a join mixed them: a sort with all columns at
 * the end took a third of the time of writing (measured). DuckDB hands on the order of a query within a query, but does not
 * promise it, so it is looked at in the file.
 */
const writeInOrder = async (run: FitRun, directory: string, after: Between): Promise<Written> => {
  const rows = (sorted: boolean) => sql`SELECT * FROM ${rowsAs(after, sorted)}`
  const sorted = () => writeRows(run.connection, sql`${rows(false)} ORDER BY _row`, directory, run.signal)
  if (!after.inOrder) return sorted()
  const written = await writeRows(run.connection, rows(true), directory, run.signal)
  const query = sql`SELECT coalesce(bool_and(_row > before), true) AS ordered FROM
    (SELECT _row, lag(_row) OVER () AS before FROM ${fileOf(written)})`
  const [looked] = await rowsOf(run.connection, query, run.signal)
  if (looked!.ordered === true) return written
  await written[Symbol.asyncDispose]()
  return sorted()
}

const write = async (
  run: FitRun,
  directory: string,
  recipe: Recipe,
  checked: CheckedRecipe,
  fit: Fit,
): Promise<Result<Prepared>> => {
  const { columns } = fit.after
  const parents = parentsOf(run, recipe, checked)
  await using written = await writeInOrder(run, directory, fit.after)
  // Read from the file, where it takes no time; what is not kept goes.
  const rows = fileOf(written)
  const outcome = await checkOutcome(run.connection, recipe, rows, run.signal)
  if (!outcome.ok) return outcome
  const folds = await foldsOf(run.connection, rows)
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
  return success({ dataSet, fitted, columns, steps: fit.steps, folds, quarantined })
}
