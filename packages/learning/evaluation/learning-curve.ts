import type { Prediction } from '../learners/prediction.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { type TrainingData, takeTrainingRows } from '../matrix/training-data.ts'
import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'

export type LearningPoint = { rows: number; groups: number; error: number }

export type LearningCurve = {
  points: LearningPoint[]
  /** By which share the error fell as the data were doubled last; null where that cannot be said. */
  lastGain: number | null
  /** Whether more data would help: the last doubling took at least 2 % off. */
  moreHelps: boolean | null
}

export type LearningCurveRun = {
  seed: number
  /** Whose row it is; whole groups are added, because the next rows come with the next machine. */
  groups?: ArrayLike<number | string>
  shares?: readonly number[]
  /** Null where so few rows cannot be learned from. */
  train: (data: TrainingData) => ((x: Matrix) => Prediction) | null
  test: { x: Matrix; y: Float64Array }
  errorOf: (actual: Float64Array, prediction: Prediction) => number
}

const WORTH_WHILE = 0.02

const groupsOf = (rows: number, groups: ArrayLike<number | string> | undefined): number[][] => {
  if (!groups) return Array.from({ length: rows }, (_, row) => [row])
  const rowsOf = new Map<number | string, number[]>()
  for (let row = 0; row < rows; row++) {
    const known = rowsOf.get(groups[row]!)
    if (known) known.push(row)
    else rowsOf.set(groups[row]!, [row])
  }
  return [...rowsOf.values()]
}

/**
 * The error on the same test rows after training on growing shares of the data, each holding the one before. A share that
 * would be the same as the one before it is left out.
 */
export const learningCurve = (data: TrainingData, run: LearningCurveRun): LearningCurve => {
  const { shares = [0.125, 0.25, 0.5, 1] } = run
  const order = shuffle(groupsOf(data.x.rows, run.groups), createRandom(run.seed))
  const counts = [...new Set(shares.map(share => Math.max(1, Math.round(share * order.length))))]
  const points = counts.flatMap(groups => {
    const rows = Int32Array.from(order.slice(0, groups).flat()).sort()
    const says = run.train(takeTrainingRows(data, rows))
    if (!says) return []
    const error = run.errorOf(run.test.y, says(run.test.x))
    return Number.isFinite(error) ? [{ rows: rows.length, groups, error }] : []
  })
  const [before, last] = [points.at(-2), points.at(-1)]
  if (!before || !last || before.error === 0) return { points, lastGain: null, moreHelps: null }
  const doublings = Math.log2(last.rows / before.rows)
  const lastGain = doublings <= 0 ? null : 1 - (last.error / before.error) ** (1 / doublings)
  return { points, lastGain, moreHelps: lastGain === null ? null : lastGain >= WORTH_WHILE }
}
