import type { Matrix } from '../../matrix/matrix.ts'
import { binColumn, type FeatureBins } from './feature-bins.ts'
import { bitShift, type Packing, packingFor, wordIndex } from './packing.ts'

/** The training rows as bins, neighbouring features packed into words: see `packing`. */
export type BinnedMatrix = {
  rows: number
  features: readonly FeatureBins[]
  packing: Packing
  /** One array a word, one entry a row. */
  words: readonly Uint32Array[]
  /** Highest bin number of all features, the missing bins included, plus one. */
  binLimit: number
}

export const binMatrix = (matrix: Matrix, features: readonly FeatureBins[]): BinnedMatrix => {
  const largestBin = features.reduce((largest, { present }) => Math.max(largest, present), 0)
  const packing = packingFor(largestBin)
  const words = Array.from(
    { length: Math.ceil(features.length / packing.featuresPerWord) },
    () => new Uint32Array(matrix.rows),
  )
  matrix.columns.forEach((column, f) => {
    const binned = binColumn(column, features[f]!)
    const word = words[wordIndex(packing, f)]!
    const shift = bitShift(packing, f)
    for (let row = 0; row < binned.length; row++) word[row] = word[row]! | (binned[row]! << shift)
  })
  return { rows: matrix.rows, features, packing, words, binLimit: largestBin + 1 }
}
