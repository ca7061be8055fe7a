import type { BinnedMatrix } from './binned-matrix.ts'
import type { Tree } from './boosted-trees-model.ts'
import { bitShift, wordIndex } from './packing.ts'

/** A tree together with what it does to bins: entry node · binLimit + bin of `goesLeft` is 1 where that bin goes left. */
export type BinnedTree = { tree: Tree; goesLeft: Uint8Array }

/** Adds the tree's values to the scores of the given rows; `scores` begins at `first`. */
export const addBinnedTree = (
  { tree, goesLeft }: BinnedTree,
  binned: BinnedMatrix,
  rows: Int32Array,
  scores: Float64Array,
  first: number,
): void => {
  const nodes = tree.feature.length
  const { packing, binLimit } = binned
  const words = tree.feature.map(feature => binned.words[wordIndex(packing, feature)]!)
  const shift = Int32Array.from(tree.feature, feature => bitShift(packing, feature))
  const left = Int32Array.from(tree.left)
  const right = Int32Array.from(tree.right)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    let at = nodes > 0 ? 0 : -1
    while (at >= 0) {
      const bin = (words[at]![row]! >>> shift[at]!) & packing.mask
      at = goesLeft[at * binLimit + bin] === 1 ? left[at]! : right[at]!
    }
    scores[first + row] = scores[first + row]! + tree.leafValue[~at]!
  }
}
