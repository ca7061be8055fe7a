import type { Matrix } from './matrix.ts'
import { type RowIndexes, takeRows, takeValues } from './take-rows.ts'

/** What is to be predicted: a number, or one of the classes. */
export type Task = { kind: 'regression' } | { kind: 'classification'; classes: readonly string[] }

/**
 * Features and target, row by row. In classification `y` holds the index of the class in `task.classes`.
 * `weights` says how much a row counts (2 = as if it were there twice); left out, every row counts once.
 */
export type TrainingData = { x: Matrix; y: Float64Array; weights?: Float64Array }

/** The given rows of the data, in the given order. */
export const takeTrainingRows = (data: TrainingData, rows: RowIndexes): TrainingData => ({
  x: takeRows(data.x, rows),
  y: takeValues(data.y, rows),
  ...(data.weights ? { weights: takeValues(data.weights, rows) } : {}),
})
