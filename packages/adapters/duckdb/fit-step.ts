import type { StepAccount } from '@leinwand/flow/prepare'
import {
  type Branched,
  branchOf,
  type CheckedSteps,
  type CompiledStep,
  checkSteps,
  compileStep,
  type Failure,
  failure,
  identifier,
  inBranch,
  joined,
  type Learned,
  learnedSomething,
  learningQuery,
  type Result,
  type Sql,
  type Step,
  type StepContext,
  sql,
  success,
} from '@leinwand/recipe'
import { type Between, columnsAs, rowsAs } from './between.ts'
import { breachesOf, putAside } from './breaches.ts'
import { cleared, columnsOf, type FitRun, type Fitted } from './fit-run.ts'
import { fitSteps, sourceOf } from './fit-steps.ts'
import { rowsOf } from './statement.ts'
import { plain } from './value.ts'
import { asTable, fewerOf, goOn } from './work-out.ts'

const learn = async (run: FitRun, step: Step, number: number, before: Sql): Promise<Result<Learned>> => {
  const query = learningQuery(step, before)
  if (!query) return success({})
  const [row] = await rowsOf(run.connection, query, run.signal)
  const learned = Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, plain(value)]))
  return learnedSomething(step, number, learned)
}

/** What is fixed at fitting beside what is learned, such as the rows of a join's branch. */
const fix = async (run: FitRun, compiled: CompiledStep, before: Sql): Promise<Learned> => {
  if (!compiled.fixes) return {}
  const [row] = await rowsOf(run.connection, compiled.fixes(before), run.signal)
  const fixed = Object.entries(row ?? {}).map(([name, value]) => [name, plain(value)] as const)
  return Object.fromEntries(fixed.filter(([, value]) => value !== null))
}

type Counts = Record<string, number>

const counted = async (run: FitRun, query: Sql | undefined): Promise<Counts> => {
  if (!query) return {}
  const [row] = await rowsOf(run.connection, query, run.signal)
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]))
}

const some = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

/** Of the values that there were to be read, how many are missing now. */
const missingOf = async (run: FitRun, readable: Counts, after: Between): Promise<Counts> => {
  const names = Object.keys(readable)
  if (names.length === 0) return {}
  const counts = joined(
    names.map(name => sql`count(${identifier(name)}) AS ${identifier(name)}`),
    ', ',
  )
  const left = await counted(run, sql`SELECT ${counts} FROM ${columnsAs(after, names)}`)
  return some(Object.fromEntries(names.map(name => [name, readable[name]! - left[name]!])))
}

const foreseen = async (run: FitRun, compiled: CompiledStep, before: Sql) => {
  if (!compiled.foresight) return {}
  const [row] = await rowsOf(run.connection, compiled.foresight.query(before), run.signal)
  return compiled.foresight.judge(
    Object.fromEntries(
      Object.entries(row!).map(([name, value]) => {
        const simple = plain(value)
        return [name, typeof simple === 'boolean' ? String(simple) : simple]
      }),
    ),
  )
}

/** `table` holds the rows of the branch for this step alone. */
export type Fetched = {
  branched: Branched
  table?: string
  accounts: readonly StepAccount[]
  warning?: Failure
}

/** What a step knows already, because the recipe was fitted before: nothing is learned anew. */
export type Known = {
  readonly learned: Learned
  /** The rows of its branch as they were then, where the source they came from is not there now. */
  readonly branch?: Fetched
  /** Whether it takes the rows as it takes live ones. */
  readonly live?: boolean
}

/** The rows of a branch, by its own steps, as a table. */
const fetchBranch = async (run: FitRun, step: Step, number: number): Promise<Result<Fetched | undefined>> => {
  const branch = branchOf(step)
  if (!branch) return success(undefined)
  const checked: Result<CheckedSteps> = checkSteps(branch.steps, {
    source: branch.source,
    sources: columnsOf(run),
    depth: 1,
  })
  if (!checked.ok) return inBranch(number, checked.failure)
  const from = await sourceOf(run, branch.source)
  if (!from.ok) return from
  const fit = await fitSteps(run, branch.steps, branch.source, from.value)
  if (!fit.ok) return inBranch(number, fit.failure)
  const { table, rows } = await asTable(run, fit.value.after)
  const branched = { source: branch.source, columns: rows.columns, relation: identifier(table) }
  return success({ branched, table, accounts: fit.value.steps })
}

/**
 * Fits one step on the rows before it: learns, counts what will be lost, and lays the rows down where the step costs more
 * than to read them again. Fails as the step does, with `learn-nothing` or `no-rows-left`.
 */
export const fitStep = async (
  run: FitRun,
  step: Step,
  number: number,
  source: string,
  before: Between,
  fixed?: Known,
): Promise<Result<Fitted>> => {
  const from = performance.now()
  const live = fixed?.live === true
  const fetched = fixed?.branch ? success(fixed.branch) : await fetchBranch(run, step, number)
  if (!fetched.ok) return fetched
  const branch = fetched.value
  const context = (learned: Learned): StepContext => ({
    number,
    columns: before.columns,
    learned,
    live,
    source,
    target: run.target,
    ...(branch ? { branch: branch.branched } : {}),
  })
  const first = compileStep(step, context({}))
  if (!first.ok) return first
  const few = fewerOf(step, first.value, context({}), before)
  const learned = fixed ? success(fixed.learned) : await learn(run, step, number, few.rows)
  if (!learned.ok) return learned
  const isFixed = fixed?.branch !== undefined || live
  const known = { ...learned.value, ...(isFixed ? {} : await fix(run, few.compiled, few.rows)) }
  const compiled = compileStep(step, context(known))
  if (!compiled.ok) return compiled
  const narrow = fewerOf(step, compiled.value, context(known), before)
  const expected = await foreseen(run, narrow.compiled, narrow.rows)
  if (expected.failure) return { ok: false, failure: expected.failure }
  const lostOf = some(await counted(run, narrow.compiled.lost?.(narrow.rows)))
  const readable = await counted(run, narrow.compiled.readable?.(narrow.rows))
  const breaches = await breachesOf(run, compiled.value, rowsAs(before))
  const after = await goOn(run, step, { compiled: compiled.value, context: context(known) }, before)
  if (after.rows === 0) return failure('no-rows-left', { step: number, rows: before.rows })
  const aside = compiled.value.breaches ? before.rows - after.rows : 0
  if (aside > 0) await putAside(run, number, compiled.value, before, after)
  await cleared(
    run,
    before.tables.filter(table => !after.tables.includes(table)),
  )
  if (branch?.table !== undefined) await cleared(run, [branch.table])
  const lost = { ...lostOf, ...(await missingOf(run, readable, after)) }
  const warning = expected.warning ?? branch?.warning
  const account: StepAccount = {
    step: step.step,
    about: compiled.value.about,
    rowsIn: before.rows,
    rowsOut: after.rows,
    lost,
    ...(breaches ? { breaches, quarantined: aside } : {}),
    ...(warning ? { warning } : {}),
    ...(branch && branch.accounts.length > 0 ? { branch: branch.accounts } : {}),
    seconds: (performance.now() - from) / 1000,
  }
  return success({ after, learned: known, account })
}
