import {
  type CompiledStep,
  compileStep,
  identifier,
  joined,
  type Step,
  type StepContext,
  sql,
} from '@leinwand/recipe'
import { type Between, beside, columnsAs, type Later, rowsAs, SYSTEM, storedRows } from './between.ts'
import { cleared, type FitRun, laidDown } from './fit-run.ts'
import { isDeep, rowsOf } from './statement.ts'

/**
 * A step over the few columns that it reads, for what is learned and counted: only the steps that make those are worked out.
 * Over all of them where it cannot be without the others.
 */
export const fewerOf = (step: Step, compiled: CompiledStep, context: StepContext, before: Between) => {
  const columns = context.columns.filter(({ name }) => compiled.reads.includes(name))
  const narrow = compileStep(step, { ...context, columns })
  return narrow.ok
    ? { compiled: narrow.value, rows: columnsAs(before, compiled.reads) }
    : { compiled, rows: rowsAs(before) }
}

type Compiled = { readonly compiled: CompiledStep; readonly context: StepContext }

/** The rows behind a step: written down, put beside, or kept as what is still to be done to them. */
export const goOn = async (
  run: FitRun,
  step: Step,
  { compiled, context }: Compiled,
  before: Between,
): Promise<Between> => {
  const { work, columns } = compiled
  const query = compiled.query(rowsAs(before))
  if (run.everyStep || work === 'costly' || work === 'anew' || isDeep(query)) {
    const { table, rows } = await laidDown(run, query)
    const inOrder = before.inOrder && work !== 'anew'
    return storedRows(identifier(table), columns, rows, { tables: [table], inOrder })
  }
  if (work === 'along')
    return { ...(await workedOutBeside(run, step, { compiled, context }, before)), columns }
  const after = { ...before, columns, later: [...before.later, laterOf(step, { compiled, context })] }
  return compiled.drops ? { ...after, rows: await countOf(run, after) } : after
}

const countOf = async (run: FitRun, between: Between): Promise<number> => {
  const query = sql`SELECT count(*) AS rows FROM ${columnsAs(between, [])}`
  const [counted] = await rowsOf(run.connection, query, run.signal)
  return Number(counted!.rows)
}

const laterOf = (step: Step, { compiled, context }: Compiled): Later => {
  const before = new Set(context.columns.map(({ name }) => name))
  const added = compiled.columns.map(({ name }) => name).filter(name => !before.has(name))
  const parts = compiled.parts ? SYSTEM : []
  return {
    makes: new Set([...(compiled.origins?.keys() ?? compiled.reads), ...added, ...parts]),
    reads: compiled.reads,
    drops: compiled.drops,
    over: columns => compileStep(step, { ...context, columns }),
  }
}

/** The step over the few columns that it reads; what it makes of them is a table beside the rows. */
const workedOutBeside = async (
  run: FitRun,
  step: Step,
  { compiled, context }: Compiled,
  before: Between,
): Promise<Between> => {
  const few = fewerOf(step, compiled, context, before)
  const made = few.compiled.columns.filter(({ name }) => compiled.origins?.has(name))
  const names = [
    ...(compiled.parts ? SYSTEM.map(identifier) : []),
    ...made.map(({ name }) => identifier(name)),
  ]
  const query = sql`SELECT ${joined([sql`_row`, ...names], ', ')}
    FROM (${few.compiled.query(few.rows)})`
  const { table } = await laidDown(run, query)
  return {
    ...before,
    later: [...before.later, beside(table, made, compiled.parts === true)],
    tables: [...before.tables, table],
  }
}

/** The rows as one table of the connection, which they become if they are none yet. */
export const asTable = async (run: FitRun, between: Between): Promise<{ table: string; rows: Between }> => {
  const [only] = between.tables
  if (only !== undefined && between.later.length === 0) return { table: only, rows: between }
  const { table, rows } = await laidDown(run, sql`SELECT * FROM ${rowsAs(between)}`)
  await cleared(run, between.tables)
  return {
    table,
    rows: storedRows(identifier(table), between.columns, rows, { ...between, tables: [table] }),
  }
}
