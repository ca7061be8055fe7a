import type { PreviewedStep } from '@leinwand/flow/prepare'
import {
  type Failure,
  failure,
  identifier,
  misplaced,
  type Recipe,
  type Result,
  success,
  type TableColumn,
} from '@leinwand/recipe'
import { storedRows } from '../between.ts'
import type { FitRun } from '../fit-run.ts'
import { fitStep } from '../fit-step.ts'
import { asTable } from '../work-out.ts'

/** The sample behind a step: a table of the connection, and what the step did. */
export type StepTable = {
  readonly table: string
  readonly columns: readonly TableColumn[]
  readonly rows: number
  readonly about: Extract<PreviewedStep, { ok: true }> | null
}

/** That no row of the sample is left says nothing certain of all rows. */
const ofSample = (found: Failure, whole: boolean): Failure =>
  found.code === 'no-rows-left' && !whole ? failure('no-sample-rows-left', found.params).failure : found

/**
 * Runs step `index` of a recipe over the sample as the step before left it, into a table of its own. `whole`: the sample is
 * all there is.
 */
export const stepTable = async (
  run: FitRun,
  recipe: Recipe,
  index: number,
  { before, whole }: { before: StepTable; whole: boolean },
): Promise<Result<StepTable>> => {
  const step = recipe.steps[index]!
  const number = index + 1
  const wrong = misplaced(recipe.steps, index)
  if (wrong) return wrong
  // As stored rows rather than as a table made for them, so that it stays for another step to be tried on it.
  const from = storedRows(identifier(before.table), before.columns, before.rows)
  const fitted = await fitStep(run, step, number, recipe.source, from)
  if (!fitted.ok) return { ok: false, failure: ofSample(fitted.failure, whole) }
  const { after, account, learned } = fitted.value
  const { table } = await asTable(run, after)
  const { about, rowsIn, rowsOut, lost, breaches = {} } = account
  const { columns } = after
  const counted = Object.entries(breaches).map(([rule, { count, rows }]) => [
    rule,
    { count, rows: [...rows] },
  ])
  return success({
    table,
    columns,
    rows: rowsOut,
    about: {
      ok: true,
      step: number,
      name: step.step,
      about,
      columns,
      rowsIn,
      rowsOut,
      lost,
      breaches: Object.fromEntries(counted),
      warning: account.warning ?? null,
      learned: { ...learned },
    },
  })
}
