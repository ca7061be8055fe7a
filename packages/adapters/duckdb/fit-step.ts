import type { StepAccount } from '@leinwand/flow/prepare'
import {
  type Branched,
  branchOf,
  type CheckedSteps,
  type CompiledStep,
  checkSteps,
  compileStep,
  failure,
  identifier,
  inBranch,
  type Learned,
  learnedSomething,
  learningQuery,
  type Result,
  type Step,
  type StepContext,
  sql,
  success,
} from '@leinwand/recipe'
import { breachesOf, putAside } from './breaches.ts'
import { type Between, cleared, type FitRun, type Fitted, laidDown } from './fit-run.ts'
import { fitSteps, sourceOf } from './fit-steps.ts'
import { isDeep, rowsOf } from './statement.ts'
import { plain } from './value.ts'

/**
 * Steps after which rows are written to a table of the connection. What comes next would otherwise do their work again
 * with every query that learns or counts.
 */
const HEAVY: readonly Step['step'][] = ['parse', 'filter', 'dedupe', 'split']

const learn = async (run: FitRun, step: Step, number: number, before: Between): Promise<Result<Learned>> => {
  const query = learningQuery(step, before.relation)
  if (!query) return success({})
  const [row] = await rowsOf(run.connection, query, run.signal)
  const learned = Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, plain(value)]))
  return learnedSomething(step, number, learned)
}

/** What is fixed at fitting beside what is learned, such as the rows of a join's branch. */
const fix = async (run: FitRun, compiled: CompiledStep, before: Between): Promise<Learned> => {
  if (!compiled.fixes) return {}
  const [row] = await rowsOf(run.connection, compiled.fixes(before.relation), run.signal)
  const fixed = Object.entries(row ?? {}).map(([name, value]) => [name, plain(value)] as const)
  return Object.fromEntries(fixed.filter(([, value]) => value !== null))
}

const countLost = async (
  run: FitRun,
  compiled: CompiledStep,
  before: Between,
): Promise<Record<string, number>> => {
  if (!compiled.lost) return {}
  const [row] = await rowsOf(run.connection, compiled.lost(before.relation), run.signal)
  const counts = Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

const foreseen = async (run: FitRun, compiled: CompiledStep, before: Between) => {
  if (!compiled.foresight) return {}
  const [row] = await rowsOf(run.connection, compiled.foresight.query(before.relation), run.signal)
  return compiled.foresight.judge(
    Object.fromEntries(
      Object.entries(row!).map(([name, value]) => {
        const simple = plain(value)
        return [name, typeof simple === 'boolean' ? String(simple) : simple]
      }),
    ),
  )
}

type Fetched = { branched: Branched; table: string | null; accounts: readonly StepAccount[] }

/** The rows of a branch, by its own steps, as a table. */
const fetchBranch = async (run: FitRun, step: Step, number: number): Promise<Result<Fetched | undefined>> => {
  const branch = branchOf(step)
  if (!branch) return success(undefined)
  const sources = Object.fromEntries(Object.entries(run.sources).map(([id, { columns }]) => [id, columns]))
  const checked: Result<CheckedSteps> = checkSteps(branch.steps, {
    source: branch.source,
    sources,
    depth: 1,
  })
  if (!checked.ok) return inBranch(number, checked.failure)
  const from = await sourceOf(run, branch.source)
  if (!from.ok) return from
  const fit = await fitSteps(run, branch.steps, branch.source, from.value)
  if (!fit.ok) return inBranch(number, fit.failure)
  const { table, columns, relation } = fit.value.after
  const isTable = table !== null && relation.text === identifier(table).text
  const down = isTable ? { table } : await laidDown(run, sql`SELECT * FROM ${relation}`)
  if (!isTable) await cleared(run, table)
  const branched = { source: branch.source, columns, relation: identifier(down.table) }
  return success({ branched, table: down.table, accounts: fit.value.steps })
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
): Promise<Result<Fitted>> => {
  const from = performance.now()
  const fetched = await fetchBranch(run, step, number)
  if (!fetched.ok) return fetched
  const branch = fetched.value
  const context = (learned: Learned): StepContext => ({
    number,
    columns: before.columns,
    learned,
    live: false,
    source,
    target: run.target,
    ...(branch ? { branch: branch.branched } : {}),
  })
  const first = compileStep(step, context({}))
  if (!first.ok) return first
  const learned = await learn(run, step, number, before)
  if (!learned.ok) return learned
  const known = { ...learned.value, ...(await fix(run, first.value, before)) }
  const compiled = compileStep(step, context(known))
  if (!compiled.ok) return compiled
  const expected = await foreseen(run, compiled.value, before)
  if (expected.failure) return { ok: false, failure: expected.failure }
  const lost = await countLost(run, compiled.value, before)
  const breaches = await breachesOf(run, compiled.value, before)
  const after = await goOn(run, step, compiled.value, before)
  if (after.rows === 0) return failure('no-rows-left', { step: number, rows: before.rows })
  const aside = compiled.value.breaches ? before.rows - after.rows : 0
  if (aside > 0) await putAside(run, number, compiled.value, before, after)
  if (after.table !== before.table) await cleared(run, before.table)
  if (branch && after.table !== null) await cleared(run, branch.table)
  const account: StepAccount = {
    step: step.step,
    about: compiled.value.about,
    rowsIn: before.rows,
    rowsOut: after.rows,
    lost,
    ...(breaches ? { breaches, quarantined: aside } : {}),
    ...(expected.warning ? { warning: expected.warning } : {}),
    ...(branch && branch.accounts.length > 0 ? { branch: branch.accounts } : {}),
    seconds: (performance.now() - from) / 1000,
  }
  return success({ after, learned: known, account })
}

const goOn = async (run: FitRun, step: Step, compiled: CompiledStep, before: Between): Promise<Between> => {
  const { columns } = compiled
  const query = compiled.query(before.relation)
  const heavy = HEAVY.includes(step.step) || compiled.heavy || compiled.drops || isDeep(before.relation)
  if (!heavy) return { ...before, columns, relation: sql`(${query})` }
  const { table, rows } = await laidDown(run, query)
  return { relation: identifier(table), table, columns, rows }
}
