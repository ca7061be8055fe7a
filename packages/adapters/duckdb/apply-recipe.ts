import { rm } from 'node:fs/promises'
import type { DuckDBInstance } from '@duckdb/node-api'
import type { ApplyRun, Prepared, Sources, StepAccount } from '@leinwand/flow/prepare'
import {
  branched,
  branchOf,
  type CheckedRecipe,
  checkRecipe,
  type FittedRecipe,
  failure,
  lookupOf,
  madeOf,
  nearest,
  type Result,
  type Step,
  success,
  withoutRules,
} from '@leinwand/recipe'
import { absentInputs } from './absent-inputs.ts'
import { type Between, inTestPart, withMissing } from './between.ts'
import type { FitRun } from './fit-run.ts'
import { type Fetched, fitStep, type Known } from './fit-step.ts'
import { sourceOf } from './fit-steps.ts'
import { layOut } from './lookup-table.ts'
import { expectedFailure } from './statement.ts'
import { keepPrepared, quarantinedBy, writeInOrder } from './write-prepared.ts'

/** A fitted recipe that was checked again. */
type Again = { readonly fitted: FittedRecipe; readonly checked: CheckedRecipe }

/** The columns each source had at fitting, as far as the recipe reads them. */
const columnsAtFitting = ({ recipe, input, inputs }: FittedRecipe) => ({ [recipe.source]: input, ...inputs })

/** The branch of a step as it was at fitting, where the sources it is made of are not given. Fails with `source-missing`. */
const frozenBranch = async (
  run: FitRun,
  { fitted, checked }: Again,
  index: number,
): Promise<Result<Fetched | undefined>> => {
  const there = checked.steps.branches.get(index)
  const absent = there && [there.source, ...there.sources].find(id => !Object.hasOwn(run.sources, id))
  if (!there || absent === undefined) return success(undefined)
  const branch = branched(index, checked.steps)!
  if (fitted.recipe.steps[index]!.step === 'union') return success({ branched: branch, accounts: [] })
  const step = index + 1
  const lookup = lookupOf(index, branch, fitted.learned[index] ?? {})
  if (!lookup) {
    const near = nearest(absent, Object.keys(run.sources))
    return failure('source-missing', { step, source: absent, nearest: near })
  }
  await layOut(run.connection, lookup)
  const warning = failure('branch-as-fitted', { step, source: absent }).failure
  return success({ branched: branch, table: lookup.table, accounts: [], warning })
}

const passedBy = (step: Step, before: Between, after: Between): StepAccount => ({
  step: step.step,
  about: '',
  rowsIn: before.rows,
  rowsOut: after.rows,
  lost: {},
  seconds: 0,
})

type Stepped = { after: Between; account: StepAccount }

const applyStep = async (
  run: FitRun,
  again: Again,
  index: number,
  before: Between,
): Promise<Result<Stepped>> => {
  const { fitted, checked } = again
  const stored = fitted.recipe.steps[index]!
  if (stored.step === 'split' || checked.byOutcome.has(index)) {
    const columns = checked.before[index + 1] ?? checked.output
    const after = withMissing(before, columns)
    return success({ after, account: passedBy(stored, before, after) })
  }
  const step = withoutRules(stored, checked.rulesByOutcome.get(index))
  const branch = branchOf(step) ? await frozenBranch(run, again, index) : success(undefined)
  if (!branch.ok) return branch
  const known: Known = {
    learned: fitted.learned[index] ?? {},
    ...(branch.value ? { branch: branch.value, live: step.step === 'union' } : {}),
  }
  return fitStep(run, step, index + 1, fitted.recipe.source, before, known)
}

const applySteps = async (
  run: FitRun,
  again: Again,
  from: Between,
  onStep: ApplyRun['onStep'],
): Promise<Result<{ after: Between; steps: readonly StepAccount[] }>> => {
  let after = from
  const steps: StepAccount[] = []
  for (const index of again.fitted.recipe.steps.keys()) {
    const stepped = await applyStep(run, again, index, after)
    if (!stepped.ok) return stepped
    after = stepped.value.after
    steps.push(stepped.value.account)
    onStep?.(stepped.value.account, index + 1)
  }
  return success({ after, steps })
}

const through = async (
  run: FitRun,
  directory: string,
  again: Again,
  { onStep, absent }: { onStep: ApplyRun['onStep']; absent: readonly string[] },
): Promise<Result<Prepared>> => {
  const { fitted, checked } = again
  const source = await sourceOf(run, fitted.recipe.source)
  if (!source.ok) return source
  const applied = await applySteps(run, again, source.value, onStep)
  if (!applied.ok) return applied
  const { after, steps } = applied.value
  const { columns } = after
  // An expression may make a value of nothing at all, and an outcome that nobody knows is none.
  const unknown = madeOf(checked, new Set(absent))
  const rows = inTestPart(withMissing(after, columns, unknown))
  await using written = await writeInOrder(run, directory, rows)
  const { recipe } = fitted
  const dataSet = await keepPrepared(run, directory, written, { recipe, columns })
  return success({
    dataSet,
    fitted,
    columns,
    steps,
    folds: 0,
    quarantined: quarantinedBy(steps),
    absent,
  })
}

/** Takes new stored rows through a fitted recipe, with what it learned then. */
export const applyRecipe = async (
  instance: DuckDBInstance,
  directory: string,
  sources: Sources,
  fitted: FittedRecipe,
  { signal, onStep, features }: ApplyRun,
): Promise<Result<Prepared>> => {
  const { recipe } = fitted
  const columns = columnsAtFitting(fitted)
  const checked = checkRecipe(recipe, columns)
  if (!checked.ok) throw new Error(`fitted recipe does not hold: ${checked.failure.code}`)
  const absent = absentInputs(sources, { recipe, checked: checked.value, columns, features })
  if (!absent.ok) return absent
  const connection = await instance.connect()
  const files: string[] = []
  const run: FitRun = {
    connection,
    sources,
    columns,
    target: recipe.target,
    signal,
    aside: { directory, files },
    tables: 0,
  }
  try {
    const again = { fitted, checked: checked.value }
    return await through(run, directory, again, { onStep, absent: absent.value })
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    for (const file of files) await rm(file, { force: true })
  }
}
