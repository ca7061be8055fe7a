import type { Column } from '../../matrix/column.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { type FeatureBins, numericBinner } from './feature-bins.ts'
import { type Block, cutIntoBlocks } from './histogram/blocks.ts'

type BinArray = Uint8Array | Uint16Array

/** Rows as bins, block by block, in a block row by row: see `Block`. */
export type BinnedMatrix = {
  rows: number
  features: readonly FeatureBins[]
  blocks: readonly Block[]
  /** Bytes of a bin: 1 while no feature has more than 255 bins and a missing one. */
  binBytes: 1 | 2
  /** One array a block. */
  bins: readonly BinArray[]
  /** Highest bin number of all features, the missing bins included, plus one. */
  binLimit: number
}

/** Where a feature's bins lie: that of row r is `bins[r * stride + place]`. */
export type BinnedColumn = { bins: BinArray; stride: number; place: number }

export const columnOf = ({ blocks, bins }: BinnedMatrix, feature: number): BinnedColumn => {
  const index = blocks.findIndex(
    ({ firstFeature, width }) => feature >= firstFeature && feature < firstFeature + width,
  )
  const { firstFeature, width } = blocks[index]!
  return { bins: bins[index]!, stride: width, place: feature - firstFeature }
}

export const binLimitOf = (features: readonly FeatureBins[]): number =>
  features.reduce((largest, { present }) => Math.max(largest, present), 0) + 1

export const binBytesFor = (binLimit: number): 1 | 2 => (binLimit <= 256 ? 1 : 2)

export const binColumn = (column: Column, features: FeatureBins, into: BinnedColumn): void => {
  const { bins, stride, place } = into
  if (column.kind === 'numeric' && features.kind === 'numeric') {
    const binOf = numericBinner(features)
    for (let row = 0, at = place; row < column.values.length; row++, at += stride)
      bins[at] = binOf(column.values[row]!)
    return
  }
  if (column.kind !== 'categorical' || features.kind !== 'categorical')
    throw new TypeError(`column ${column.name} is not ${features.kind}`)
  for (let row = 0, at = place; row < column.codes.length; row++, at += stride) {
    const code = column.codes[row]!
    bins[at] = code < 0 ? features.present : features.binOfCode[code]!
  }
}

/** Bins in memory of their own. */
export const binMatrix = (matrix: Matrix, features: readonly FeatureBins[]): BinnedMatrix => {
  const binLimit = binLimitOf(features)
  const binBytes = binBytesFor(binLimit)
  const blocks = cutIntoBlocks(features, 1)
  const bins = blocks.map(({ width }) =>
    binBytes === 1 ? new Uint8Array(width * matrix.rows) : new Uint16Array(width * matrix.rows),
  )
  const binned = { rows: matrix.rows, features, blocks, binBytes, bins, binLimit }
  matrix.columns.forEach((column, feature) => {
    binColumn(column, features[feature]!, columnOf(binned, feature))
  })
  return binned
}
