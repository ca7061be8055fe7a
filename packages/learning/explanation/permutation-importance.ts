import type { Prediction } from '../learners/prediction.ts'
import type { Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { takeRows, takeValues } from '../matrix/take-rows.ts'
import { logLoss } from '../metrics/log-loss.ts'
import { rmse } from '../metrics/regression-errors.ts'
import { mean } from '../statistics/mean.ts'
import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'
import { correlatedGroups } from './feature-groups.ts'

/** What is asked of a model; calibrated or blended ones have no other form. */
export type Says = (x: Matrix) => Prediction

/** By how much the error grows when the columns are shuffled together; `sd` over the repeats. */
export type GroupImportance = { features: string[]; importance: number; sd: number }

export type ImportanceRun = {
  seed: number
  repeats?: number
  /** Rows at most; more take longer and change little. */
  mostRows?: number
  /** Least |Spearman's ρ| of columns that are shuffled together. */
  threshold?: number
}

/** The error that importances are told in: log loss, or RMSE in the target's unit. */
export const errorOf = (actual: Float64Array, prediction: Prediction): number =>
  prediction.kind === 'classification'
    ? logLoss(actual, prediction.probabilities)
    : rmse(actual, prediction.values)

const shuffledTogether = (x: Matrix, places: readonly number[], order: Int32Array): Matrix => {
  const moved = takeRows({ rows: x.rows, columns: places.map(place => x.columns[place]!) }, order).columns
  const columns: Column[] = [...x.columns]
  places.forEach((place, i) => {
    columns[place] = moved[i]!
  })
  return { rows: x.rows, columns }
}

/**
 * Permutation importance (Breiman 2001; Fisher et al. 2019) on rows that the model had not seen, by groups of correlated
 * columns: shuffled alone, each of two columns that say the same looks useless. Largest first. One prediction of the
 * rows a group and repeat.
 */
export const permutationImportance = (
  says: Says,
  x: Matrix,
  actual: Float64Array,
  { seed, repeats = 5, mostRows = 2000, threshold = 0.7 }: ImportanceRun,
): GroupImportance[] => {
  const random = createRandom(seed)
  const every = Int32Array.from({ length: x.rows }, (_, row) => row)
  const kept = x.rows > mostRows ? shuffle(every, random).slice(0, mostRows) : every
  const [rows, truth] = [takeRows(x, kept), takeValues(actual, kept)]
  const before = errorOf(truth, says(rows))
  return correlatedGroups(x, threshold)
    .map(places => {
      const growths = Array.from({ length: repeats }, () => {
        const order = shuffle(
          Int32Array.from({ length: rows.rows }, (_, row) => row),
          random,
        )
        return errorOf(truth, says(shuffledTogether(rows, places, order))) - before
      })
      return {
        features: places.map(place => x.columns[place]!.name),
        importance: mean(growths),
        sd: repeats > 1 ? standardDeviation(growths) : 0,
      }
    })
    .sort((a, b) => b.importance - a.importance)
}
