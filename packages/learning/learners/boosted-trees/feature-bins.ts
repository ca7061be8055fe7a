import type { Column } from '../../matrix/column.ts'
import { type CategoryBins, categoryBins } from './category-bins.ts'
import { numericBin, numericThresholds, padThresholds } from './numeric-bins.ts'

/** How a feature's values become bins 0 … `present` − 1; bin `present` holds the missing values. */
export type FeatureBins = { present: number } & (
  | { kind: 'numeric'; thresholds: Float64Array }
  | ({ kind: 'categorical' } & CategoryBins)
)

/** Learns the bins from the training rows. */
export const fitFeatureBins = (column: Column, bins: number): FeatureBins => {
  if (column.kind === 'numeric') {
    const thresholds = numericThresholds(column.values, bins)
    return { kind: 'numeric', thresholds, present: thresholds.length + 1 }
  }
  const fitted = categoryBins(column.codes, column.categories.length, bins)
  return { kind: 'categorical', ...fitted, present: fitted.codeOfBin.length }
}

/** The bin of every row. The column's categories must be those the bins were fitted on. */
export const binColumn = (column: Column, bins: FeatureBins): Uint16Array => {
  if (column.kind === 'numeric' && bins.kind === 'numeric') {
    const { values } = column
    const thresholds = padThresholds(bins.thresholds)
    const binned = new Uint16Array(values.length)
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!
      binned[row] = Number.isNaN(value) ? bins.present : numericBin(value, thresholds)
    }
    return binned
  }
  if (column.kind === 'categorical' && bins.kind === 'categorical')
    return Uint16Array.from(column.codes, code => (code < 0 ? bins.present : bins.binOfCode[code]!))
  throw new TypeError(`column ${column.name} is not ${bins.kind}`)
}
