import {
  type Matrix,
  type Model,
  type Prediction,
  predict,
  type SliceColumn,
  type TrainingData,
} from '@leinwand/learning'
import type { Costs } from '@leinwand/method'
import type { Side } from './leak-finding.ts'
import type { Moments } from './warned-events.ts'

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

/** The rows that are judged, with what the model said of them. */
export type Said = { part: JudgedPart; prediction: Prediction; on: 'test' | 'folds' }

const isTold = (prediction: Prediction, row: number): boolean =>
  !Number.isNaN(
    prediction.kind === 'classification' ? prediction.probabilities[0]![row]! : prediction.values[row]!,
  )

/** Training rows that some fold tested. */
export const testedRows = (prediction: Prediction, rows: number): Int32Array =>
  Int32Array.from({ length: rows }, (_, row) => row).filter(row => isTold(prediction, row))

/**
 * Rows that a part of the report may ask the model about in all. With hundreds of features fewer rows do for each: their
 * figures are means, and nobody waits for minutes after a search that took seconds.
 */
const MOST_ASKED = 400_000
const LEAST_ASKED = 100

/** As many rows as may be asked about when each is asked about `times` times; `most` where that is less. */
export const rowsToAsk = (times: number, most: number): number =>
  Math.min(most, Math.max(LEAST_ASKED, Math.floor(MOST_ASKED / times)))

/** So many of the rows, evenly spread over them. */
export const evenly = (rows: number, most: number): Int32Array =>
  Int32Array.from({ length: Math.min(rows, most) }, (_, n) => Math.floor((n * rows) / Math.min(rows, most)))

export const saysOf =
  ({ model }: JudgeInput) =>
  (x: Matrix): Prediction =>
    predict(model, x)
