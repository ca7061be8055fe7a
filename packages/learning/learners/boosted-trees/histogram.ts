import type { BinnedMatrix } from './binned-matrix.ts'

/**
 * A histogram holds, for each bin of each feature, three doubles: the sum of gradients, the sum of hessians and the
 * number of rows. Counts are exact; they stay far below 2⁵³.
 */
export const ENTRY = 3

export type HistogramLayout = {
  /** Where each feature's bin 0 begins; padded to whole words with the sink. */
  offsets: Int32Array
  /** Doubles in one histogram. */
  length: number
}

/** Features one after another, each with its missing bin; a last entry swallows what a word's unused bytes add. */
export const layOutHistogram = (binned: BinnedMatrix): HistogramLayout => {
  const offsets = new Int32Array(binned.words.length * binned.packing.featuresPerWord)
  let next = 0
  binned.features.forEach((feature, f) => {
    offsets[f] = next
    next += (feature.present + 1) * ENTRY
  })
  offsets.fill(next, binned.features.length)
  return { offsets, length: next + ENTRY }
}

/**
 * Adds `rows[begin … begin + count)` to the histograms of four features; pair i of `derivatives` belongs to row
 * `rows[begin + i]`. This is the hottest loop; it holds no call and no allocation.
 */
const addFour = (
  words: Uint32Array,
  offset0: number,
  offset1: number,
  offset2: number,
  offset3: number,
  rows: Int32Array,
  begin: number,
  count: number,
  derivatives: Float64Array,
  into: Float64Array,
): void => {
  for (let i = 0; i < count; i++) {
    const word = words[rows[begin + i]!]! | 0
    const gradient = derivatives[2 * i]!
    const hessian = derivatives[2 * i + 1]!
    let at = offset0 + (word & 255) * ENTRY
    into[at] = into[at]! + gradient
    into[at + 1] = into[at + 1]! + hessian
    into[at + 2] = into[at + 2]! + 1
    at = offset1 + ((word >>> 8) & 255) * ENTRY
    into[at] = into[at]! + gradient
    into[at + 1] = into[at + 1]! + hessian
    into[at + 2] = into[at + 2]! + 1
    at = offset2 + ((word >>> 16) & 255) * ENTRY
    into[at] = into[at]! + gradient
    into[at + 1] = into[at + 1]! + hessian
    into[at + 2] = into[at + 2]! + 1
    at = offset3 + (word >>> 24) * ENTRY
    into[at] = into[at]! + gradient
    into[at + 1] = into[at + 1]! + hessian
    into[at + 2] = into[at + 2]! + 1
  }
}

/** The same for two features, whose bins take 16 bits each. */
const addTwo = (
  words: Uint32Array,
  offset0: number,
  offset1: number,
  rows: Int32Array,
  begin: number,
  count: number,
  derivatives: Float64Array,
  into: Float64Array,
): void => {
  for (let i = 0; i < count; i++) {
    const word = words[rows[begin + i]!]! | 0
    const gradient = derivatives[2 * i]!
    const hessian = derivatives[2 * i + 1]!
    let at = offset0 + (word & 0xffff) * ENTRY
    into[at] = into[at]! + gradient
    into[at + 1] = into[at + 1]! + hessian
    into[at + 2] = into[at + 2]! + 1
    at = offset1 + (word >>> 16) * ENTRY
    into[at] = into[at]! + gradient
    into[at + 1] = into[at + 1]! + hessian
    into[at + 2] = into[at + 2]! + 1
  }
}

/** The histogram of `rows[begin … begin + count)`; the derivatives are already gathered in that order. */
export const fillHistogram = (
  binned: BinnedMatrix,
  { offsets }: HistogramLayout,
  usesWord: Uint8Array,
  rows: Int32Array,
  begin: number,
  count: number,
  derivatives: Float64Array,
  into: Float64Array,
): void => {
  into.fill(0)
  const perWord = binned.packing.featuresPerWord
  binned.words.forEach((words, w) => {
    if (usesWord[w] === 0) return
    const at = w * perWord
    const first = offsets[at]!
    const second = offsets[at + 1]!
    if (perWord === 2) {
      addTwo(words, first, second, rows, begin, count, derivatives, into)
      return
    }
    addFour(words, first, second, offsets[at + 2]!, offsets[at + 3]!, rows, begin, count, derivatives, into)
  })
}

/** `parent` becomes the histogram of the other child: what is in the parent and not in the one child is in the other. */
export const subtractHistogram = (parent: Float64Array, child: Float64Array): void => {
  for (let i = 0; i < parent.length; i++) parent[i] = parent[i]! - child[i]!
}
