import type { Split } from '../split.ts'

/** A split as doubles in shared memory, so that threads can tell what they have found. Longest: 32 categories. */
export const SPLIT_LENGTH = 48
const BINS = 9

export const writeSplit = (split: Split, into: Float64Array, at: number): void => {
  const { leftBins } = split
  into[at] = split.gain
  into[at + 1] = split.feature
  into[at + 2] = split.lastLeftBin
  into[at + 3] = split.missingLeft ? 1 : 0
  into[at + 4] = split.leftGradient
  into[at + 5] = split.leftHessian
  into[at + 6] = split.leftRows
  into[at + 7] = split.l2
  into[at + 8] = leftBins ? leftBins.length : -1
  if (leftBins) into.set(leftBins, at + BINS)
}

export const readSplit = (from: Float64Array, at: number): Split => {
  const bins = from[at + 8]!
  return {
    gain: from[at]!,
    feature: from[at + 1]!,
    lastLeftBin: from[at + 2]!,
    missingLeft: from[at + 3] === 1,
    leftGradient: from[at + 4]!,
    leftHessian: from[at + 5]!,
    leftRows: from[at + 6]!,
    l2: from[at + 7]!,
    leftBins: bins < 0 ? null : Int32Array.from(from.subarray(at + BINS, at + BINS + bins)),
  }
}
