import type { Column } from '../../matrix/column.ts'
import { hash32 } from '../../statistics/hash-32.ts'
import { type CategoryBins, categoryBins } from './category-bins.ts'
import { numericBin, numericThresholds, padThresholds } from './numeric-bins.ts'

/** How a feature's values become bins 0 … `present` − 1; bin `present` holds the missing values. */
export type FeatureBins = { present: number } & (
  | { kind: 'numeric'; thresholds: Float64Array }
  | ({ kind: 'categorical' } & CategoryBins)
)

/** More rows do not make the thresholds better (LightGBM's `bin_construct_sample_cnt`). */
const MOST_ROWS_FOR_THRESHOLDS = 200_000

/** One row out of each of equally long stretches, drawn within it so that no rhythm of the data can agree with it. */
const sampleForThresholds = (values: Float64Array): Float64Array => {
  if (values.length <= MOST_ROWS_FOR_THRESHOLDS) return values
  const stretch = values.length / MOST_ROWS_FOR_THRESHOLDS
  const sample = new Float64Array(MOST_ROWS_FOR_THRESHOLDS)
  for (let i = 0; i < sample.length; i++)
    sample[i] = values[Math.floor((i + hash32(i, 0) / 4294967296) * stretch)]!
  return sample
}

/** Learns the bins from the training rows. */
export const fitFeatureBins = (column: Column, bins: number): FeatureBins => {
  if (column.kind === 'numeric') {
    const thresholds = numericThresholds(sampleForThresholds(column.values), bins)
    return { kind: 'numeric', thresholds, present: thresholds.length + 1 }
  }
  const fitted = categoryBins(column.codes, column.categories.length, bins)
  return { kind: 'categorical', ...fitted, present: fitted.codeOfBin.length }
}

/** The bin of a value, missing ones included. */
export const numericBinner = ({
  thresholds,
  present,
}: Extract<FeatureBins, { kind: 'numeric' }>): ((value: number) => number) => {
  const padded = padThresholds(thresholds)
  return value => (Number.isNaN(value) ? present : numericBin(value, padded))
}
