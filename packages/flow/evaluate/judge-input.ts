import {
  type Matrix,
  type Model,
  type Prediction,
  type SliceColumn,
  type TrainingData,
  takeRows,
  takeValues,
} from '@leinwand/learning'
import type { Costs } from '@leinwand/method'
import type { Side } from './leak-finding.ts'
import { type Moments, takeMoments } from './moments.ts'

/** Rows as they are judged: what their machine, time and ordinal in the source are, where that is known. */
export type JudgedPart = {
  x: Matrix
  y: Float64Array
  groups?: readonly string[] | undefined
  /** Milliseconds since 1970 UTC. */
  times?: Float64Array | undefined
  ordinals?: Float64Array | undefined
  /** When and of which machine the rows are, also where the split goes by neither. */
  moments?: Moments | undefined
}

export const takePart = (part: JudgedPart, rows: Int32Array): JudgedPart => ({
  x: takeRows(part.x, rows),
  y: takeValues(part.y, rows),
  groups: part.groups && Array.from(rows, row => part.groups![row]!),
  times: part.times && takeValues(part.times, rows),
  ordinals: part.ordinals && takeValues(part.ordinals, rows),
  moments: part.moments && takeMoments(part.moments, rows),
})

export type JudgeInput = {
  model: Model
  /** Index of the class that is watched, 1 by custom; nothing in a regression. */
  positive: number
  train: JudgedPart
  /** Null where there is no test part: then the folds are what is judged. */
  test: JudgedPart | null
  foldOf: Int32Array
  folds: number
  /** Of training rows, by models that had not seen them; `NaN` where no fold tested a row. */
  outOfFold: Prediction
  baseline: { test: Prediction | null; outOfFold: Prediction }
  threshold: 'auto' | number
  costs?: Costs | undefined
  machines?: number | undefined
  /** Slices of the judged rows besides those of categories, groups and time. */
  slices?: readonly SliceColumn[]
  leakColumns?: readonly { column: string; reason: string; figure: number }[]
  lookBackMs?: number | undefined
  /** Trains the same way on other rows, for the learning curve and the random split; both are left out without it. */
  retrain?: (data: TrainingData, seed: number) => Model
  coverage?: number
  seed: number
  onProgress?: (progress: { share: number; detail: string }) => void
  signal?: AbortSignal | undefined
}

export const sideOf = ({ x, y, groups, times }: JudgedPart): Side => ({ x, y, groups, times })

/** The rows that are judged, with what the model said of them, and what it says of others: with calibrated probabilities. */
export type Said = {
  part: JudgedPart
  prediction: Prediction
  on: 'test' | 'folds'
  says: (x: Matrix) => Prediction
}

const isTold = (prediction: Prediction, row: number): boolean =>
  !Number.isNaN(
    prediction.kind === 'classification' ? prediction.probabilities[0]![row]! : prediction.values[row]!,
  )

/** Training rows that some fold tested. */
export const testedRows = (prediction: Prediction, rows: number): Int32Array =>
  Int32Array.from({ length: rows }, (_, row) => row).filter(row => isTold(prediction, row))
