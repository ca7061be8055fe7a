import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Preview, PreviewedStep, PreviewQuestion, Sources } from '@leinwand/flow/prepare'
import { type Failure, identifier, joined, parameter, type Recipe, type Sql, sql } from '@leinwand/recipe'
import type { FitRun } from '../fit-run.ts'
import { lockedInstance } from '../instance.ts'
import { storedRelation } from '../rows.ts'
import { rowsOf } from '../statement.ts'
import { keepsOrdinals } from './keeps-ordinals.ts'
import { sampleRuns } from './sample-runs.ts'
import { bothSides, oneSide, type Spreads } from './side-by-side.ts'
import { type StepTable, stepTable } from './step-table.ts'

/** The sample of one source in memory, and what steps made of it. */
export type Session = {
  preview(recipe: Recipe, question: PreviewQuestion): Promise<Preview>
  close(): void
}

/** Values that are kept of all steps together; about ten bytes each. */
const MOST_CELLS = 20_000_000
const MEMORY = '1GB'
// Ten thousand rows are one piece of work to DuckDB: a second thread has nothing to do.
const THREADS = 1

/** Either what a step made, or why it makes nothing: both are remembered. */
type Known = { made: StepTable; used: number } | { failure: Failure; used: number }

const whole = (value: number): Sql => sql`CAST(${parameter(value)} AS BIGINT)`

const takeSample = async (connection: DuckDBConnection, dataSet: DataSet): Promise<StepTable> => {
  const runs = sampleRuns(dataSet.rows, dataSet.columns.length)
  const names = joined([sql`_row`, ...dataSet.columns.map(identifier)], ', ')
  // A query a run: each reads the few row groups it lies in.
  await rowsOf(
    connection,
    sql`CREATE TEMP TABLE source AS SELECT ${names}, 'train' AS _part, CAST(NULL AS INTEGER) AS _fold
      FROM ${storedRelation(dataSet)} LIMIT 0`,
  )
  for (const { from, to } of runs)
    await rowsOf(
      connection,
      sql`INSERT INTO source SELECT ${names}, 'train', NULL FROM ${storedRelation(dataSet)}
        WHERE _row >= ${whole(from)} AND _row < ${whole(to)}`,
    )
  const [count] = await rowsOf(connection, sql`SELECT count(*) AS rows FROM source`)
  const columns = dataSet.columns.map(name => ({ name, type: 'text' as const }))
  return { table: 'source', columns, rows: Number(count!.rows), about: null }
}

const keyOf = (before: string, recipe: Recipe, index: number): string =>
  createHash('sha256')
    // Where the split stands decides which steps may learn.
    .update(`${before}\n${recipe.target}\n${recipe.steps.findIndex(({ step }) => step === 'split')}\n`)
    .update(JSON.stringify(recipe.steps[index]))
    .digest('hex')

/** Takes a sample of a data set into memory, where steps are tried out on it. */
export const openSession = async (directory: string, sources: Sources, id: string): Promise<Session> => {
  const main = sources[id]!
  const instance = await lockedInstance(directory, { threads: THREADS, memoryLimit: MEMORY })
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  const source = await takeSample(connection, main).catch(error => {
    close()
    throw error
  })
  const known = new Map<string, Known>()
  const spreads: Spreads = new Map()
  const run: FitRun = {
    connection,
    sources,
    target: undefined,
    signal: undefined,
    aside: undefined,
    everyStep: true,
    tables: 0,
  }
  let turn = 0

  const stepOf = async (recipe: Recipe, index: number, before: StepTable, key: string): Promise<Known> => {
    const remembered = known.get(key)
    if (remembered) return Object.assign(remembered, { used: turn })
    const asked = { ...run, target: recipe.target }
    const made = await stepTable(asked, recipe, index, { before, whole: source.rows === main.rows })
    run.tables = asked.tables
    const found: Known = made.ok ? { made: made.value, used: turn } : { failure: made.failure, used: turn }
    known.set(key, found)
    return found
  }

  /** Lets go of the steps that were not asked for longest, never of those of this recipe. */
  const tidy = async (): Promise<void> => {
    const cells = ({ rows, columns }: StepTable) => rows * (columns.length + 3)
    let kept = 0
    for (const [key, one] of [...known].sort(([, a], [, b]) => b.used - a.used)) {
      if ('made' in one) kept += cells(one.made)
      if (one.used === turn || (kept <= MOST_CELLS && known.size < 2000)) continue
      known.delete(key)
      if (!('made' in one)) continue
      spreads.delete(one.made.table)
      await rowsOf(connection, sql`DROP TABLE ${identifier(one.made.table)}`)
    }
  }

  const walk = async (recipe: Recipe) => {
    const tables: StepTable[] = [source]
    const steps: PreviewedStep[] = []
    let key = main.id
    for (const [index, step] of recipe.steps.entries()) {
      key = keyOf(key, recipe, index)
      const found = await stepOf(recipe, index, tables.at(-1)!, key)
      if ('failure' in found) {
        const waiting = recipe.steps.slice(index + 1)
        steps.push({ ok: false, step: index + 1, name: step.step, failure: found.failure })
        waiting.forEach((one, later) => {
          steps.push({ ok: false, step: index + 2 + later, name: one.step, failure: null })
        })
        break
      }
      tables.push(found.made)
      steps.push(found.made.about!)
    }
    return { tables, steps }
  }

  return {
    close,
    preview: async (recipe, { step, ...page }) => {
      turn += 1
      const { tables, steps } = await walk(recipe)
      const chosen = Math.min(step ?? recipe.steps.length, recipe.steps.length)
      const sample = { rows: source.rows, of: main.rows }
      const after = tables[chosen]
      const asked = { page, known: spreads }
      const aligned = chosen === 0 || keepsOrdinals(recipe.steps[chosen - 1]!)
      const sides =
        chosen === 0 || after === undefined
          ? { before: await oneSide(connection, after ?? tables.at(-1)!, asked), after: null }
          : await bothSides(connection, tables[chosen - 1]!, after, { ...asked, aligned })
      await tidy()
      const both = chosen === 0 ? { before: sides.before, after: sides.before } : sides
      return { steps, step: chosen, ...both, aligned, sample }
    },
  }
}
