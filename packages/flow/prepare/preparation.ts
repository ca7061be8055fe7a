import type { Failure, FittedRecipe, Recipe, Result, TableColumn } from '@leinwand/recipe'
import type { DataSet } from '../data-set.ts'
import type { Value } from '../value.ts'

/** Rows that break a rule of quality: how many, and the ordinals of the first twenty. */
export type Breaches = { count: number; rows: readonly number[] }

/** What one step did to the rows. `lost` counts values that could not be read and became missing, by column. */
export type StepAccount = {
  step: string
  about: string
  rowsIn: number
  rowsOut: number
  lost: Record<string, number>
  /** By rule; only a `check` has rules. */
  breaches?: Record<string, Breaches>
  /** Rows that a `check` put aside. */
  quarantined?: number
  /** What was counted before the step ran and does not stop it: a join that multiplies rows. */
  warning?: Failure
  /** The steps of its branch. */
  branch?: readonly StepAccount[]
  seconds: number
}

/** The data sets that a recipe reads, by the id of the source. */
export type Sources = Readonly<Record<string, DataSet>>

export type HeldOut = { fold: number; andLater: boolean }

/**
 * How far and how a recipe is run. `upTo` is the number of the last step that is taken, counted from 1. Rows of the fold
 * `heldOut`, or of it and all later ones, do not train while the recipe is fitted: steps behind the split learn nothing of
 * them. They come out with `_part` 'test' and their own `_fold`, which rows of the test part do not have.
 */
export type PrepareRun = {
  signal?: AbortSignal
  upTo?: number
  heldOut?: HeldOut
  onStep?: (account: StepAccount, number: number) => void
}

/** How new rows are taken through a fitted recipe. */
export type ApplyRun = {
  signal?: AbortSignal
  onStep?: (account: StepAccount, number: number) => void
  /** The columns that a model reads of what comes out; without them all but the target, labels and those to be ignored. */
  features?: readonly string[]
}

export type DryRunStep = StepAccount & {
  number: number
  verdict: 'ok' | 'warning' | 'failure'
  message?: Failure
}

/**
 * A recipe gone through without anything being written. A step that fails is left out, and those behind it go on without
 * it, so that all that is wrong is said at once.
 */
export type DryRun = {
  steps: readonly DryRunStep[]
  columns: readonly TableColumn[]
  rows: number
  /** What is wrong with the whole, where every step can be taken: the target is not there, or is always the same. */
  failure: Failure | null
  seconds: number
}

/**
 * The result of a recipe over a stored data set: Parquet with the recipe's output columns and, before them,
 * `_row` (ordinal in the source, from 0), `_part` ('train' | 'test'), `_fold` (0 … k−1, null in the test part; the fold `heldOut` of a run has part 'test').
 */
export type Prepared = {
  dataSet: DataSet
  fitted: FittedRecipe
  columns: readonly TableColumn[]
  steps: readonly StepAccount[]
  folds: number
  /** Rows that `check` steps put aside; they lie beside the data set as `<id>.quarantine.ndjson`. */
  quarantined: number
  /** Only of new rows: columns that their source lacks, and that nothing needed. What is made of them is missing. */
  absent?: readonly string[]
}

/** A row of a source or of a live reading: every value as the text it came as, null where it was missing. */
export type TextRow = Readonly<Record<string, string | null>>
/** A live row that came through the recipe: `row` is the ordinal it had going in. */
export type LiveRow = { row: number; values: Readonly<Record<string, Value>> }

/** A live row that broke a rule; `aside` where it did not go on for that. */
export type BrokenRule = { row: number; rule: string; aside: boolean }

/** A fitted recipe that takes readings in micro-batches and keeps what later batches need of earlier ones. */
export interface LiveRecipe {
  push(rows: readonly TextRow[]): Promise<readonly LiveRow[]>
  /** The rows that broke rules of quality, by the ordinal they had going in, since this was asked last. */
  broken(): readonly BrokenRule[]
  close(): Promise<void>
}

/** Runs recipes. One compiled SQL for both speeds. A single data set is that of the recipe's own source. */
export interface Preparation {
  prepare(sources: DataSet | Sources, recipe: Recipe, run: PrepareRun): Promise<Result<Prepared>>
  /** Fails where there is nothing to go through: a source that is not there, or without rows. */
  dryRun(sources: DataSet | Sources, recipe: Recipe, run: PrepareRun): Promise<Result<DryRun>>
  /**
   * New rows through a fitted recipe, with what it learned then and nothing learned anew: all of the test part, without a
   * fold. The split does nothing, and steps and rules that look at the outcome are passed by as live rows pass them; columns
   * that only the outcome is made of may be missing, and then it is. A branch whose source is not given takes the rows it
   * had at fitting, and a union adds none. Fails with `new-data-columns-missing`, `source-missing`, and as steps do.
   */
  apply(sources: DataSet | Sources, fitted: FittedRecipe, run: ApplyRun): Promise<Result<Prepared>>
  /** Fails with `step-not-live` where a step needs stored rows. */
  live(fitted: FittedRecipe): Promise<Result<LiveRecipe>>
}
