import type { DuckDBInstance } from '@duckdb/node-api'
import {
  type DryRun,
  type DryRunStep,
  judgedStep,
  type PrepareRun,
  type Sources,
} from '@leinwand/flow/prepare'
import {
  type Failure,
  failure,
  misplaced,
  nearest,
  type Recipe,
  type Result,
  type Step,
  success,
} from '@leinwand/recipe'
import { type Between, columnsAs } from './between.ts'
import type { FitRun } from './fit-run.ts'
import { fitStep } from './fit-step.ts'
import { sourceOf } from './fit-steps.ts'
import { checkOutcome } from './outcome.ts'
import { expectedFailure } from './statement.ts'

const leftOut = (step: Step, number: number, { rows }: Between, message: Failure): DryRunStep => ({
  step: step.step,
  about: '',
  rowsIn: rows,
  rowsOut: rows,
  lost: {},
  seconds: 0,
  number,
  verdict: 'failure',
  message,
})

/** Steps that stop a run in its middle stop a dry run as well: going on without them would not tell anything. */
const ENDS: readonly string[] = ['cancelled', 'disk-full', 'out-of-memory']

const goThrough = async (
  run: FitRun,
  recipe: Recipe,
  { upTo = recipe.steps.length, onStep }: PrepareRun,
): Promise<Result<DryRun>> => {
  const from = performance.now()
  const source = await sourceOf(run, recipe.source)
  if (!source.ok) return source
  let after = source.value
  const taken = recipe.steps.slice(0, upTo)
  const steps: DryRunStep[] = []
  for (const [index, step] of taken.entries()) {
    const number = index + 1
    const wrong = misplaced(recipe.steps, index)
    const fitted = wrong ?? (await fitStep(run, step, number, recipe.source, after))
    if (!fitted.ok && ENDS.includes(fitted.failure.code)) return fitted
    const account = fitted.ok
      ? judgedStep(fitted.value.account, number)
      : leftOut(step, number, after, fitted.failure)
    if (fitted.ok) after = fitted.value.after
    steps.push(account)
    onStep?.(account, number)
  }
  const whole = upTo >= recipe.steps.length
  const outcome = whole ? await outcomeOf(run, recipe, after) : null
  const seconds = (performance.now() - from) / 1000
  return success({ steps, columns: after.columns, rows: after.rows, failure: outcome, seconds })
}

const outcomeOf = async (run: FitRun, recipe: Recipe, after: Between): Promise<Failure | null> => {
  const target: string | undefined = recipe.target
  const names = after.columns.map(({ name }) => name)
  if (target !== undefined && !names.includes(target))
    return failure('target-missing', { column: target, nearest: nearest(target, names) }).failure
  const checked = await checkOutcome(
    run.connection,
    recipe,
    columnsAs(after, target === undefined ? [] : [target]),
    run.signal,
  )
  return checked.ok ? null : checked.failure
}

/** Goes through a recipe step by step, and says of each what it does or why it does not. */
export const dryRun = async (
  instance: DuckDBInstance,
  sources: Sources,
  recipe: Recipe,
  asked: PrepareRun,
): Promise<Result<DryRun>> => {
  if (!Object.hasOwn(sources, recipe.source))
    return failure('source-missing', {
      source: recipe.source,
      nearest: nearest(recipe.source, Object.keys(sources)),
    })
  const connection = await instance.connect()
  try {
    const run: FitRun = {
      connection,
      sources,
      target: recipe.target,
      signal: asked.signal,
      aside: undefined,
      tables: 0,
    }
    return await goThrough(run, recipe, asked)
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
  }
}
