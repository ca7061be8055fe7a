import type { Matrix } from '../../matrix/matrix.ts'
import { hash32 } from '../../statistics/hash-32.ts'
import { type CategoryBins, categoryBins } from './category-bins.ts'
import { numericBin, numericThresholds, padThresholds, roomForThresholds } from './numeric-bins.ts'

/** How a feature's values become bins 0 … `present` − 1; bin `present` holds the missing values. */
export type FeatureBins = { present: number } & (
  | { kind: 'numeric'; thresholds: Float64Array }
  | ({ kind: 'categorical' } & CategoryBins)
)

/** More rows do not make the thresholds better (LightGBM's `bin_construct_sample_cnt`). */
const MOST_ROWS_FOR_THRESHOLDS = 200_000

/** One row out of each of equally long stretches, drawn within it so that no rhythm of the data can agree with it. */
const sampleForThresholds = (values: Float64Array, room: Float64Array): Float64Array => {
  if (values.length <= MOST_ROWS_FOR_THRESHOLDS) return values
  const stretch = values.length / MOST_ROWS_FOR_THRESHOLDS
  for (let i = 0; i < room.length; i++)
    room[i] = values[Math.floor((i + hash32(i, 0) / 4294967296) * stretch)]!
  return room
}

/** Learns the bins of every column from the training rows. */
export const fitFeatureBins = ({ rows, columns }: Matrix, bins: number): FeatureBins[] => {
  const room = roomForThresholds(Math.min(rows, MOST_ROWS_FOR_THRESHOLDS))
  return columns.map((column): FeatureBins => {
    if (column.kind === 'numeric') {
      const thresholds = numericThresholds(sampleForThresholds(column.values, room.values), bins, room)
      return { kind: 'numeric', thresholds, present: thresholds.length + 1 }
    }
    const fitted = categoryBins(column.codes, column.categories.length, bins)
    return { kind: 'categorical', ...fitted, present: fitted.codeOfBin.length }
  })
}

/** The bin of a value, missing ones included. */
export const numericBinner = ({
  thresholds,
  present,
}: Extract<FeatureBins, { kind: 'numeric' }>): ((value: number) => number) => {
  const padded = padThresholds(thresholds)
  return value => (Number.isNaN(value) ? present : numericBin(value, padded))
}
