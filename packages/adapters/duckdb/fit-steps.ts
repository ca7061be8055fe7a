import type { DataSet } from '@leinwand/flow/data-set'
import type { StepAccount } from '@leinwand/flow/prepare'
import {
  failure,
  identifier,
  joined,
  type Learned,
  type Result,
  type Sql,
  type Step,
  sql,
  success,
} from '@leinwand/recipe'
import { type Between, holdOut, storedRows } from './between.ts'
import type { FitRun } from './fit-run.ts'
import { fitStep } from './fit-step.ts'
import { storedRelation } from './rows.ts'
import { rowsOf } from './statement.ts'

/** The recipe over its tables: the rows that come out, what was learned, and the account of each step. */
export type Fit = {
  readonly after: Between
  readonly learned: readonly Learned[]
  readonly steps: readonly StepAccount[]
}

const cellOf =
  ({ columns }: DataSet) =>
  (name: string): Sql =>
    columns.includes(name) ? identifier(name) : sql`CAST(NULL AS VARCHAR) AS ${identifier(name)}`

/** The rows of a source, all of the training part until a split says otherwise. Fails with `no-rows`. */
export const sourceOf = async (run: FitRun, source: string): Promise<Result<Between>> => {
  const dataSet = run.sources[source]!
  const names = run.columns?.[source]
  const cells = names ? joined([sql`_row`, ...names.map(cellOf(dataSet))], ', ') : sql`*`
  const relation: Sql = sql`(SELECT ${cells}, 'train' AS _part, CAST(NULL AS INTEGER) AS _fold FROM ${storedRelation(dataSet)})`
  const [counted] = await rowsOf(run.connection, sql`SELECT count(*) AS rows FROM ${relation}`, run.signal)
  const rows = Number(counted!.rows)
  if (rows === 0) return failure('no-rows')
  const columns = (names ?? dataSet.columns).map(name => ({ name, type: 'text' as const }))
  return success(storedRows(relation, columns, rows))
}

/** Fits step after step over the rows of a source; `steps` were checked. */
export const fitSteps = async (
  run: FitRun,
  steps: readonly Step[],
  source: string,
  from: Between,
  onStep: (account: StepAccount, number: number) => void = () => {},
): Promise<Result<Fit>> => {
  let after = from
  const learned: Learned[] = []
  const accounts: StepAccount[] = []
  for (const [index, step] of steps.entries()) {
    const fitted = await fitStep(run, step, index + 1, source, after)
    if (!fitted.ok) return fitted
    after = step.step === 'split' ? holdOut(fitted.value.after, run.heldOut) : fitted.value.after
    learned.push(fitted.value.learned)
    accounts.push(fitted.value.account)
    onStep(fitted.value.account, index + 1)
  }
  return success({ after, learned, steps: accounts })
}
