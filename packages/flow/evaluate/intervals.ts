import {
  bootstrapIntervals,
  type Interval,
  measureOf,
  type Prediction,
  takePrediction,
  takeValues,
} from '@leinwand/learning'
import type { At } from './metrics.ts'

/** How intervals are drawn; `groups` says whose row it is, where rows of one are alike. */
export type IntervalRun = { seed: number; groups?: readonly (number | string)[] | undefined }

export type Intervals = Record<string, Interval>

/** About a second's work: fewer resamples of more rows. */
const ROWS_IN_ALL = 1e7

const resamplesFor = (rows: number): number =>
  Math.min(1000, Math.max(100, Math.round(ROWS_IN_ALL / Math.max(1, rows))))

const bootstrapped = (
  measure: (weights: Float64Array) => Readonly<Record<string, number>>,
  rows: number,
  { seed, groups }: IntervalRun,
): Intervals =>
  bootstrapIntervals(measure, { rows, seed, resamples: resamplesFor(rows), ...(groups ? { groups } : {}) })

const optionsOf = ({ threshold, positive }: At) => (threshold === null ? {} : { threshold, positive })

/** Intervals of all metrics on one part, and of what else `more` makes of the same draws. */
export const partIntervals = (
  actual: Float64Array,
  prediction: Prediction,
  at: At,
  run: IntervalRun,
  more: (weights: Float64Array) => Readonly<Record<string, number>> = () => ({}),
): Intervals => {
  const measure = measureOf(actual, prediction, optionsOf(at))
  return bootstrapped(weights => ({ ...measure(weights), ...more(weights) }), actual.length, run)
}

/** Intervals of the mean over the folds, each at its own threshold. */
export const foldIntervals = (
  actual: Float64Array,
  prediction: Prediction,
  folds: readonly { rows: Int32Array; at: At }[],
  run: IntervalRun,
): Intervals => {
  const measures = folds.map(({ rows, at }) => ({
    rows,
    weights: new Float64Array(rows.length),
    measure: measureOf(takeValues(actual, rows), takePrediction(prediction, rows), optionsOf(at)),
  }))
  return bootstrapped(
    weights => {
      const measured = measures.map(fold => {
        fold.rows.forEach((row, i) => {
          fold.weights[i] = weights[row]!
        })
        return fold.measure(fold.weights)
      })
      return Object.fromEntries(
        Object.keys(measured[0] ?? {}).map(name => {
          const known = measured.map(metrics => metrics[name]!).filter(Number.isFinite)
          return [
            name,
            known.reduce((sum, value) => sum + value / known.length, 0) / (known.length > 0 ? 1 : 0),
          ]
        }),
      )
    },
    actual.length,
    run,
  )
}
