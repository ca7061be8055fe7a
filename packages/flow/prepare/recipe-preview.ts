import type { Failure, Recipe, Result, TableColumn } from '@leinwand/recipe'
import type { Value } from '../value.ts'
import type { Sources } from './preparation.ts'

/** A column of the sample at one place of a recipe, with how its values spread. */
export type SpreadColumn = {
  name: string
  type: TableColumn['type']
  unit: string | null
  /** Share of rows without a value, 0–1. */
  missing: number
  /** About, for numbers and times. */
  distinct: number
  /** Shares of the rows, at most 20: of equal width for numbers and times, the most frequent values for the rest. */
  bars: number[]
  /** The lower end of each bar, or its value. */
  labels: string[]
  changed: boolean
  added: boolean
}

export type PreviewTable = {
  columns: SpreadColumn[]
  rows: Value[][]
  ordinals: number[]
  /** For each row the columns, by index, whose value is another on the other side of the step. */
  changed: number[][]
  /** Rows of the sample at this place. */
  total: number
}

/** What a step did to the sample. A failure of `null` waits for an earlier one. */
export type PreviewedStep =
  | {
      ok: true
      step: number
      name: string
      about: string
      columns: readonly TableColumn[]
      rowsIn: number
      rowsOut: number
      lost: Record<string, number>
      breaches: Record<string, { count: number; rows: number[] }>
      /** What is foreseen and does not stop it: a join that multiplies rows. */
      warning: Failure | null
      learned: Record<string, Value>
    }
  | { ok: false; step: number; name: string; failure: Failure | null }

export type Preview = {
  steps: PreviewedStep[]
  /** The chosen step; 0 is the source. */
  step: number
  before: PreviewTable
  /** `null` where the chosen step does not run. */
  after: PreviewTable | null
  /** Whether rows with one ordinal on both sides are one row. */
  aligned: boolean
  sample: { rows: number; of: number }
}

export type PreviewQuestion = {
  /** Counted from 1; `null` is the last, 0 the source. */
  step: number | null
  offset: number
  limit: number
}

/**
 * What each step of a recipe does to a sample of its source, while it is being written. Remembers what it worked out, so
 * that a change of step k costs step k and those behind it. Fails with `source-not-found`, `cancelled` or `out-of-memory`;
 * failures of steps are part of the answer.
 */
export interface RecipePreview {
  preview(sources: Sources, recipe: Recipe, question: PreviewQuestion): Promise<Result<Preview>>
  /** Lets go of what is held for the data sets of a directory. */
  forget(directory: string): Promise<void>
  close(): Promise<void>
}
