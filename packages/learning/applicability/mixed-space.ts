import { alignColumns } from '../learners/align-columns.ts'
import { type Feature, featureOf } from '../learners/model-head.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'

/**
 * Rows of numbers and categories in which nearness has a meaning: a number counts in standard deviations of the training
 * rows, another category and a value that only one of two rows has count as one.
 */
export type MixedSpace = {
  features: readonly Feature[]
  /** Standard deviation of a numeric feature; 0 for one that does not vary, and for a category. */
  scales: readonly number[]
}

export const fitMixedSpace = (x: Matrix): MixedSpace => ({
  features: x.columns.map(featureOf),
  scales: x.columns.map(column => {
    if (column.kind === 'categorical') return 0
    const scale = standardDeviation(column.values.filter(Number.isFinite))
    return Number.isFinite(scale) ? scale : 0
  }),
})

/** A place in the space: one entry a feature; numbers in standard deviations, categories as codes, missing `NaN`. */
export type Place = ArrayLike<number>

/** A number so far out, or infinite, is as far as a number can be. */
const FARTHEST = 1e6

/** What does not vary in training has no scale: any other value is far by itself, and the ranges say so. */
const inScale = (value: number, scale: number): number => {
  if (Number.isNaN(value) || scale === 0) return Number.isNaN(value) ? value : 0
  return Math.min(Math.max(value / scale, -FARTHEST), FARTHEST)
}

/** Writes a row of values (categories as codes) as a place. */
export const placeOf = ({ features, scales }: MixedSpace, values: ArrayLike<number>): Float64Array =>
  Float64Array.from(features, (feature, f) =>
    feature.kind === 'numeric' ? inScale(values[f]!, scales[f]!) : values[f]!,
  )

/** The rows as places, one after another. */
export const placesOf = (space: MixedSpace, x: Matrix): Float64Array => {
  const columns = alignColumns(x, space.features)
  const width = columns.length
  const places = new Float64Array(x.rows * width)
  columns.forEach((column, f) => {
    for (let row = 0; row < x.rows; row++) {
      const code = column.kind === 'categorical' ? column.codes[row]! : 0
      places[row * width + f] =
        column.kind === 'numeric'
          ? inScale(column.values[row]!, space.scales[f]!)
          : code < 0
            ? Number.NaN
            : code
    }
  })
  return places
}

/** Which features are categories; made once for many distances. */
export const categoricalMarks = ({ features }: MixedSpace): Uint8Array =>
  Uint8Array.from(features, ({ kind }) => (kind === 'categorical' ? 1 : 0))

/** Root of the mean squared distance over the features, between a place and the one at `at` of `places`. */
export const mixedDistance = (
  isCategory: Uint8Array,
  place: Place,
  places: ArrayLike<number>,
  at: number,
): number => {
  const width = isCategory.length
  let sum = 0
  for (let f = 0; f < width; f++) {
    const own = place[f]!
    const other = places[at + f]!
    const difference = own - other
    if (Number.isNaN(difference)) sum += Number.isNaN(own) && Number.isNaN(other) ? 0 : 1
    else if (isCategory[f] === 1) sum += own === other ? 0 : 1
    else sum += difference * difference
  }
  return Math.sqrt(sum / width)
}
