import type { DuckDBConnection } from '@duckdb/node-api'
import type { StepAccount } from '@leinwand/flow/prepare'
import {
  type CheckedRecipe,
  type CompiledStep,
  compileStep,
  failure,
  identifier,
  type Learned,
  learnedSomething,
  learningQuery,
  type Recipe,
  type Result,
  type Sql,
  type Step,
  sql,
  success,
  type TableColumn,
} from '@leinwand/recipe'
import { isDeep, rowsOf } from './statement.ts'
import { plain } from './value.ts'

/** The recipe over one table: the relation that comes out, what was learned, and the account of each step. */
export type Fit = {
  relation: Sql
  columns: readonly TableColumn[]
  learned: readonly Learned[]
  steps: readonly StepAccount[]
}

/**
 * Steps after which rows are written to a table of the connection. What comes next would otherwise do their work again
 * with every query that learns or counts.
 */
const HEAVY: readonly Step['step'][] = ['parse', 'filter', 'dedupe', 'split']

const learn = async (
  connection: DuckDBConnection,
  step: Step,
  number: number,
  input: Sql,
  signal?: AbortSignal,
): Promise<Result<Learned>> => {
  const query = learningQuery(step, input)
  if (!query) return success({})
  const [row] = await rowsOf(connection, query, signal)
  const learned = Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, plain(value)]))
  return learnedSomething(step, number, learned)
}

const countLost = async (
  connection: DuckDBConnection,
  compiled: CompiledStep,
  input: Sql,
  signal?: AbortSignal,
): Promise<Record<string, number>> => {
  if (!compiled.lost) return {}
  const [row] = await rowsOf(connection, compiled.lost(input), signal)
  const counts = Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** Fits step after step. Fails with `learn-nothing`, `no-rows` (the source is empty) or `no-rows-left`. */
export const fitSteps = async (
  connection: DuckDBConnection,
  recipe: Recipe,
  checked: CheckedRecipe,
  source: Sql,
  signal?: AbortSignal,
): Promise<Result<Fit>> => {
  const [counted] = await rowsOf(connection, sql`SELECT count(*) AS rows FROM ${source}`, signal)
  let rows = Number(counted!.rows)
  if (rows === 0) return failure('no-rows')
  let relation = source
  let columns = checked.before[0] ?? checked.output
  const learned: Learned[] = []
  const steps: StepAccount[] = []
  for (const [index, step] of recipe.steps.entries()) {
    const number = index + 1
    const found = await learn(connection, step, number, relation, signal)
    if (!found.ok) return found
    const context = { number, columns, learned: found.value, live: false, target: recipe.target }
    const compiled = compileStep(step, context)
    if (!compiled.ok) return compiled
    const lost = await countLost(connection, compiled.value, relation, signal)
    const rowsIn = rows
    if (HEAVY.includes(step.step) || isDeep(relation)) {
      const table = identifier(`step${number}`)
      await rowsOf(connection, sql`CREATE TEMP TABLE ${table} AS ${compiled.value.query(relation)}`, signal)
      const [count] = await rowsOf(connection, sql`SELECT count(*) AS rows FROM ${table}`, signal)
      rows = Number(count!.rows)
      relation = table
    } else relation = sql`(${compiled.value.query(relation)})`
    if (rows === 0) return failure('no-rows-left', { step: number, rows: rowsIn })
    learned.push(found.value)
    steps.push({ step: step.step, about: compiled.value.about, rowsIn, rowsOut: rows, lost })
    columns = compiled.value.columns
  }
  return success({ relation, columns, learned, steps })
}
