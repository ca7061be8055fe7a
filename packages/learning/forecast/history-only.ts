import { MODEL_FORMAT, MODEL_VERSION } from '../learners/model-head.ts'
import type { HistoryOnlyModel } from './forecast-model.ts'
import type { Forecaster } from './forecaster.ts'

const fitOf =
  (learner: HistoryOnlyModel['learner']): Forecaster<HistoryOnlyModel>['fit'] =>
  (_, parameters, { name, seed }) => ({
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    task: { kind: 'forecast' },
    learner,
    features: [{ name, kind: 'numeric' }],
    parameters,
    seed,
    reach: [],
  })

/** Newest rows that are smoothed: older ones weigh nothing, and the time it takes grows with them. */
const SMOOTHED = 1500
const SEASONS = 8

const newest = (values: Float64Array, rows: number): Float64Array =>
  values.subarray(Math.max(0, values.length - rows))

/** The last value, whatever the season. */
export const lastValue: Forecaster<HistoryOnlyModel> = {
  name: 'last-value',
  needsSeason: false,
  fewest: () => 1,
  fit: fitOf('last-value'),
  points: ({ parameters: { horizon } }, { values }) => new Float64Array(horizon).fill(values.at(-1)!),
}

/** The value of one season ago (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 5.2). */
export const seasonalNaive: Forecaster<HistoryOnlyModel> = {
  name: 'seasonal-naive',
  needsSeason: true,
  fewest: ({ season }) => season,
  fit: fitOf('seasonal-naive'),
  points: ({ parameters: { horizon, season } }, { values }) =>
    Float64Array.from({ length: horizon }, (_, step) => values[values.length - season + (step % season)]!),
}

/** Exponential smoothing without a season. */
export const ets: Forecaster<HistoryOnlyModel> = {
  name: 'ets',
  needsSeason: false,
  fewest: () => 10,
  fit: fitOf('ets'),
  points: ({ parameters: { horizon } }, { values }, smoother) =>
    smoother.ets(newest(values, SMOOTHED), horizon),
}

/** Exponential smoothing of what is left when the season is taken out. */
export const mstl: Forecaster<HistoryOnlyModel> = {
  name: 'mstl',
  needsSeason: true,
  fewest: ({ season }) => 2 * season + 10,
  fit: fitOf('mstl'),
  points: ({ parameters: { horizon, season } }, { values }, smoother) =>
    smoother.mstl(newest(values, Math.max(SMOOTHED, SEASONS * season)), season, horizon),
}
