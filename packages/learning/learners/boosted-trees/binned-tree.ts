import { type BinnedMatrix, columnOf } from './binned-matrix.ts'

/**
 * A tree together with what it does to bins: entry node · binLimit + bin of `goesLeft` is 1 where that bin goes left.
 * The arrays may be longer than the tree.
 */
export type BinnedTree = {
  nodes: number
  feature: ArrayLike<number>
  left: ArrayLike<number>
  right: ArrayLike<number>
  leafValue: ArrayLike<number>
  goesLeft: Uint8Array
}

/** Adds the tree's values to the scores of the rows `rows[from … to)`; `scores` begins at `first`. */
export const addBinnedTree = (
  tree: BinnedTree,
  binned: BinnedMatrix,
  rows: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  first: number,
): void => {
  const { nodes, goesLeft } = tree
  const { binLimit } = binned
  const columns = Array.from({ length: nodes }, (_, node) => columnOf(binned, tree.feature[node]!))
  const bins = columns.map(column => column.bins)
  const stride = Int32Array.from(columns, column => column.stride)
  const place = Int32Array.from(columns, column => column.place)
  const left = Int32Array.from({ length: nodes }, (_, node) => tree.left[node]!)
  const right = Int32Array.from({ length: nodes }, (_, node) => tree.right[node]!)
  const leafValue = Float64Array.from({ length: nodes + 1 }, (_, leaf) => tree.leafValue[leaf]!)
  for (let i = from; i < to; i++) {
    const row = rows[i]!
    let at = nodes > 0 ? 0 : -1
    while (at >= 0) {
      const bin = bins[at]![row * stride[at]! + place[at]!]!
      at = goesLeft[at * binLimit + bin] === 1 ? left[at]! : right[at]!
    }
    scores[first + row] = scores[first + row]! + leafValue[~at]!
  }
}
