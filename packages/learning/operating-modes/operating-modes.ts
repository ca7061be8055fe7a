import type { NumericMatrix } from '../anomaly/check-anomaly-data.ts'
import { deviations, fitScale, type Scale } from '../anomaly/scale.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../learners/model-head.ts'
import { takeRows } from '../matrix/take-rows.ts'
import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import { kMeans, modesOf, type Places } from './k-means.ts'
import type { OperatingModesModel } from './operating-modes-model.ts'
import { silhouette } from './silhouette.ts'

const MOST_MODES = 8
/** Rows that modes are sought in, and rows whose silhouettes are worked out. */
const MOST_ROWS = 2000
const MOST_JUDGED = 400
/** Beginnings tried for each number of modes; the one whose modes stand apart best is kept. */
const BEGINNINGS = 3
/** Below this a silhouette is no structure (Kaufman & Rousseeuw 1990): then there is one mode. */
const LEAST_SILHOUETTE = 0.5
/** So many more modes have to be better by so much: fewer are easier to understand. */
const WORTH_ONE_MORE = 0.02
/** Deviations beyond this count as this many: a wild row is no mode. */
const FARTHEST = 10

const placesOf = (scale: Scale, { columns, rows }: NumericMatrix): Places => {
  const width = columns.length
  const values = new Float64Array(rows * width)
  columns.forEach((column, f) => {
    for (let row = 0; row < rows; row++)
      values[row * width + f] = Math.max(
        -FARTHEST,
        Math.min(FARTHEST, deviations(scale, f, column.values[row]!)),
      )
  })
  return { values, width, count: rows }
}

const firstPlaces = ({ values, width, count }: Places, most: number): Places => ({
  values: values.subarray(0, Math.min(count, most) * width),
  width,
  count: Math.min(count, most),
})

export type OperatingModesRun = { seed: number; modes?: number; signal?: AbortSignal }

const tried = (places: Places, modes: number, run: OperatingModesRun) => {
  const judged = firstPlaces(places, MOST_JUDGED)
  return Array.from({ length: BEGINNINGS }, (_, beginning) => {
    run.signal?.throwIfAborted()
    const found = kMeans(places, modes, createRandom(run.seed + 1000 * modes + beginning))
    return { ...found, silhouette: silhouette(judged, found.of, found.centres.length) }
  }).reduce((best, one) => (one.silhouette > best.silhouette ? one : best))
}

const proposed = (places: Places, run: OperatingModesRun) => {
  const one = { ...kMeans(places, 1, createRandom(run.seed)), silhouette: 0 }
  let best = one
  for (let modes = 2; modes <= Math.min(MOST_MODES, places.count - 1); modes++) {
    const next = tried(places, modes, run)
    if (next.silhouette > Math.max(best.silhouette + WORTH_ONE_MORE, LEAST_SILHOUETTE)) best = next
  }
  return best
}

/**
 * Finds operating modes by k-means over robustly scaled numbers: as many as asked for, otherwise the number (1 … 8) whose
 * mean silhouette is best, one where none stands apart. Missing values are left out of distances. Categories are no part of
 * it: they name their modes already. `x` has passed `checkAnomalyData`.
 */
export const fitOperatingModes = (x: NumericMatrix, run: OperatingModesRun): OperatingModesModel => {
  const rows = shuffle(
    Int32Array.from({ length: x.rows }, (_, row) => row),
    createRandom(run.seed),
  ).slice(0, MOST_ROWS)
  const sample = takeRows(x, rows) as NumericMatrix
  const scale = fitScale(sample.columns)
  const places = placesOf(scale, sample)
  const found = run.modes === undefined ? proposed(places, run) : tried(places, run.modes, run)
  const counts = found.centres.map((_, mode) => found.of.reduce((sum, own) => sum + Number(own === mode), 0))
  const order = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b)
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    task: { kind: 'operating-modes' },
    learner: 'k-means',
    features: x.columns.map(featureOf),
    parameters: { modes: order.length },
    seed: run.seed,
    scale,
    centres: order.map(mode =>
      Array.from(found.centres[mode]!, (value, f) => scale.centre[f]! + value * scale.spread[f]!),
    ),
    shares: order.map(mode => counts[mode]! / places.count),
    silhouette: found.silhouette,
  }
}

/** Which mode each row is in, by place in `centres`; −1 for a row without a value. `x` has the model's features in order. */
export const operatingModes = ({ scale, centres }: OperatingModesModel, x: NumericMatrix): Int32Array => {
  const scaled = centres.map(centre => Float64Array.from(centre, (value, f) => deviations(scale, f, value)))
  const of = modesOf(placesOf(scale, x), scaled)
  return of.map((mode, row) => (x.columns.every(({ values }) => Number.isNaN(values[row]!)) ? -1 : mode))
}
