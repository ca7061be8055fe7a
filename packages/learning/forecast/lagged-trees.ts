import { trainBoostedTrees } from '../learners/boosted-trees/train-boosted-trees.ts'
import { MODEL_FORMAT, MODEL_VERSION } from '../learners/model-head.ts'
import { compileRowScorer } from '../learners/score-row.ts'
import type { LaggedTreesModel } from './forecast-model.ts'
import type { Forecaster } from './forecaster.ts'
import { type History, scaleOf } from './history.ts'

const TREES = { trees: 150, leaves: 15, learningRate: 0.06, minLeafRows: 10, l2: 1 }
/** Newest rows that are learned from, of all histories together. */
const MOST_ROWS = 20_000
const FEWEST_ROWS = 30

const lagsFor = (season: number): number[] => [...new Set([1, 2, 3, ...(season > 3 ? [season] : [])])]

const NAMES = ['level', 'recent', 'hour', 'weekday', 'month'] as const

/**
 * What is known before row `at`: differences from one season before at each lag, their mean over a season, how high the
 * value of one season ago stood, and the calendar; in the history's own scale, so that series of any unit teach together.
 */
const featuresOf = (
  values: ArrayLike<number>,
  at: number,
  timeOf: History['timeOf'],
  { season, lags, scale }: { season: number; lags: readonly number[]; scale: number },
): number[] => {
  const difference = (row: number) =>
    row - season >= 0 ? (values[row]! - values[row - season]!) / scale : Number.NaN
  let [sum, recent, count] = [0, 0, 0]
  for (let back = 1; back <= season && at - back >= 0; back++) {
    sum += values[at - back]!
    const known = difference(at - back)
    if (!Number.isNaN(known)) recent += known
    count++
  }
  const date = new Date(timeOf(at))
  return [
    ...lags.map(lag => (at - lag >= 0 ? difference(at - lag) : Number.NaN)),
    (values[at - season]! - sum / count) / scale,
    recent / count,
    date.getUTCHours(),
    date.getUTCDay(),
    date.getUTCMonth(),
  ]
}

/**
 * Boosted trees on lags and calendar, forecasting recursively: one step is learned, the difference from one season ago,
 * and later steps read what was said of earlier ones. Trees cannot draw on a trend; differences carry it.
 */
export const laggedTrees: Forecaster<LaggedTreesModel> = {
  name: 'lagged-trees',
  needsSeason: false,
  fewest: ({ season }) => season + FEWEST_ROWS,
  fit: (histories, parameters, { name, seed, threads, signal }) => {
    const { season } = parameters
    const lags = lagsFor(season)
    const each = Math.max(FEWEST_ROWS, Math.floor(MOST_ROWS / histories.length))
    const rows: number[][] = []
    const y: number[] = []
    for (const { values, timeOf } of histories) {
      const scale = scaleOf(values, season)
      for (let at = Math.max(season + 1, values.length - each); at < values.length; at++) {
        rows.push(featuresOf(values, at, timeOf, { season, lags, scale }))
        y.push((values[at]! - values[at - season]!) / scale)
      }
    }
    const columns = [...lags.map(lag => `lag ${lag}`), ...NAMES].map((column, place) => ({
      name: column,
      kind: 'numeric' as const,
      values: Float64Array.from(rows, row => row[place]!),
    }))
    const trees = trainBoostedTrees(
      { x: { rows: rows.length, columns }, y: Float64Array.from(y) },
      { kind: 'regression' },
      TREES,
      { seed, ...(threads === undefined ? {} : { threads }), ...(signal ? { signal } : {}) },
    )
    return {
      format: MODEL_FORMAT,
      version: MODEL_VERSION,
      task: { kind: 'forecast' },
      learner: 'lagged-trees',
      features: [{ name, kind: 'numeric' }],
      parameters,
      seed,
      reach: [],
      lags,
      trees,
    }
  },
  points: ({ parameters: { horizon, season }, lags, trees }, { values, timeOf }) => {
    const score = compileRowScorer(trees)
    const names = trees.features.map(feature => feature.name)
    const scale = scaleOf(values, season)
    const known = [...values]
    for (let step = 0; step < horizon; step++) {
      const features = featuresOf(known, known.length, timeOf, { season, lags, scale })
      const row = Object.fromEntries(
        names.map((name, place) => [name, Number.isNaN(features[place]!) ? null : features[place]!]),
      )
      const said = score(row)
      const difference = said.kind === 'regression' ? said.value : Number.NaN
      known.push(known[known.length - season]! + scale * difference)
    }
    return Float64Array.from(known.slice(values.length))
  },
}
