import type { Matrix } from '../matrix/matrix.ts'
import type { RowIndexes } from '../matrix/take-rows.ts'
import { type TrainingData, takeTrainingRows } from '../matrix/training-data.ts'

/** Row numbers to train on and to test on, both ascending and without overlap. */
export type Fold = {
  train: Int32Array
  test: Int32Array
  /**
   * All rows as they are made without having learned of those that are tested. Left out where that makes no difference:
   * then the rows are those of the data.
   */
  x?: Matrix
}

const rowsAsSeen = (data: TrainingData, { x }: Fold): TrainingData => (x ? { ...data, x } : data)

export const trainingRowsOf = (data: TrainingData, fold: Fold): TrainingData =>
  takeTrainingRows(rowsAsSeen(data, fold), fold.train)

export const testedRowsOf = (data: TrainingData, fold: Fold): TrainingData =>
  takeTrainingRows(rowsAsSeen(data, fold), fold.test)

/** Turns "row r is tested in fold `foldOf[r]`" into folds. */
export const foldsFromAssignment = (foldOf: Int32Array, count: number): Fold[] => {
  const rows = Int32Array.from(foldOf.keys())
  return Array.from({ length: count }, (_, fold) => ({
    train: rows.filter(row => foldOf[row] !== fold),
    test: rows.filter(row => foldOf[row] === fold),
  }))
}

/** Number of folds must lie in 2 … rows; anything else is a bug of the caller. */
export const assertFoldCount = (count: number, rows: number): void => {
  if (!Number.isInteger(count) || count < 2 || count > rows)
    throw new RangeError(`${count} folds of ${rows} rows: choose a whole number from 2 to ${rows}`)
}

/** Deals the rows to the folds in turn, beginning with fold `first`. */
export const deal = (rows: RowIndexes, foldOf: Int32Array, count: number, first: number): void => {
  for (let i = 0; i < rows.length; i++) foldOf[rows[i]!] = (first + i) % count
}
