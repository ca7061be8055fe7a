import type { FittedRecipe, Recipe, Result, TableColumn } from '@leinwand/recipe'
import type { DataSet } from '../data-set.ts'
import type { Value } from '../value.ts'

/** What one step did to the rows. `lost` counts values that could not be read and became missing, by column. */
export type StepAccount = {
  step: string
  about: string
  rowsIn: number
  rowsOut: number
  lost: Record<string, number>
}

/**
 * The result of a recipe over a stored data set: Parquet with the recipe's output columns and, before them,
 * `_row` (ordinal in the source, from 0), `_part` ('train' | 'test'), `_fold` (0 … k−1, null in the test part).
 */
export type Prepared = {
  dataSet: DataSet
  fitted: FittedRecipe
  columns: readonly TableColumn[]
  steps: readonly StepAccount[]
  folds: number
}

/** A row of a source or of a live reading: every value as the text it came as, null where it was missing. */
export type TextRow = Readonly<Record<string, string | null>>
/** A live row that came through the recipe: `row` is the ordinal it had going in. */
export type LiveRow = { row: number; values: Readonly<Record<string, Value>> }

/** A fitted recipe that takes readings in micro-batches and keeps what later batches need of earlier ones. */
export interface LiveRecipe {
  push(rows: readonly TextRow[]): Promise<readonly LiveRow[]>
  close(): Promise<void>
}

/** Runs recipes. One compiled SQL for both speeds. */
export interface Preparation {
  prepare(dataSet: DataSet, recipe: Recipe, run: { signal?: AbortSignal }): Promise<Result<Prepared>>
  live(fitted: FittedRecipe): Promise<LiveRecipe>
}
