import type { DuckDBConnection } from '@duckdb/node-api'
import type { PreviewedStep } from '@leinwand/flow/prepare'
import {
  compileStep,
  type Failure,
  failure,
  identifier,
  type Learned,
  learnedSomething,
  learningQuery,
  learns,
  parameter,
  type Recipe,
  type Sql,
  type Step,
  sql,
  type TableColumn,
} from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { plain } from '../value.ts'

/** The sample behind a step: a table of the connection, and what the step did. */
export type StepTable = {
  readonly table: string
  readonly columns: readonly TableColumn[]
  readonly rows: number
  readonly about: Extract<PreviewedStep, { ok: true }> | null
}

type Made = { ok: true; value: StepTable } | { ok: false; failure: Failure }

/** What is wrong with the place of a step, whatever the data. */
const misplaced = ({ steps }: Recipe, index: number): Failure | null => {
  const split = steps.findIndex(({ step }) => step === 'split')
  const params = { step: index + 1, split: split + 1 }
  if (index < split && learns(steps[index]!)) return failure('learn-before-split', params).failure
  if (index > split && steps[index]!.step === 'split') return failure('split-twice', params).failure
  return null
}

const learn = async (connection: DuckDBConnection, step: Step, number: number, input: Sql) => {
  const query = learningQuery(step, input)
  if (!query) return { ok: true as const, value: {} }
  const [row] = await rowsOf(connection, query)
  const learned: Learned = Object.fromEntries(
    Object.entries(row!).map(([name, value]) => [name, plain(value)]),
  )
  return learnedSomething(step, number, learned)
}

const counted = async (connection: DuckDBConnection, query: Sql): Promise<Record<string, number>> => {
  const [row] = await rowsOf(connection, query)
  const counts = Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** Ordinals that are named of each rule that is broken. */
const NAMED = 20

const breachesOf = async (
  connection: DuckDBConnection,
  query: Sql,
): Promise<Record<string, { count: number; rows: number[] }>> => {
  const found = await rowsOf(
    connection,
    sql`SELECT rule, count(*) AS rows, list(_row ORDER BY _row)[1:${parameter(NAMED)}] AS first
      FROM (${query}) GROUP BY rule ORDER BY rule`,
  )
  const named = (list: unknown) => (Reflect.get(Object(list), 'items') as bigint[]).map(Number)
  return Object.fromEntries(
    found.map(row => [String(row.rule), { count: Number(row.rows), rows: named(row.first) }]),
  )
}

/** Runs step `index` of a recipe over the sample as the step before left it, into a table of its own. */
export const stepTable = async (
  connection: DuckDBConnection,
  recipe: Recipe,
  index: number,
  { before, table }: { before: StepTable; table: string },
): Promise<Made> => {
  const step = recipe.steps[index]!
  const number = index + 1
  const wrong = misplaced(recipe, index)
  if (wrong) return { ok: false, failure: wrong }
  const input = identifier(before.table)
  const context = { number, columns: before.columns, live: false, target: recipe.target }
  // What the step does not fit is said before its learning looks for columns that are not there.
  const fits = compileStep(step, { ...context, learned: {} })
  if (!fits.ok) return fits
  const learned = await learn(connection, step, number, input)
  if (!learned.ok) return learned
  const compiled = compileStep(step, { ...context, learned: learned.value })
  if (!compiled.ok) return compiled
  const { query, columns, about, lost, breaches } = compiled.value
  const [made] = await rowsOf(connection, sql`CREATE TEMP TABLE ${identifier(table)} AS ${query(input)}`)
  const rows = Number(made!.Count)
  return {
    ok: true,
    value: {
      table,
      columns,
      rows,
      about: {
        ok: true,
        step: number,
        name: step.step,
        about,
        columns,
        rowsIn: before.rows,
        rowsOut: rows,
        lost: lost ? await counted(connection, lost(input)) : {},
        breaches: breaches ? await breachesOf(connection, breaches(input)) : {},
        learned: { ...learned.value },
      },
    },
  }
}
