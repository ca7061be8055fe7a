import { ENTRY } from './histogram/packed-sums.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { randomBin } from './random-bin.ts'
import { boundedGain, type LeafSums, leafValue, type Split } from './split.ts'

/** How predictions must move with a feature: up, down, or as they like. */
export type Direction = -1 | 0 | 1

/** Whether the right child's value, within the leaf's bounds, lies where the direction wants it. */
const keepsDirection = (
  direction: Direction,
  leaf: LeafSums,
  { l1, l2 }: BoostedTreesParameters,
  leftGradient: number,
  leftHessian: number,
): boolean => {
  if (direction === 0) return true
  const within = (value: number) => Math.min(Math.max(value, leaf.lowest), leaf.highest)
  const left = within(leafValue(leftGradient, leftHessian, l1, l2))
  const right = within(leafValue(leaf.gradient - leftGradient, leaf.hessian - leftHessian, l1, l2))
  return direction * (right - left) >= 0
}

/**
 * As `searchNumericSplit`, where values have bounds and a cut must not turn against the feature's direction (the basic
 * method of LightGBM). Slower, so it is only used where there are constraints.
 */
export const searchMonotonicSplit = (
  histogram: Float64Array,
  offset: number,
  present: number,
  feature: number,
  leaf: LeafSums,
  parameters: BoostedTreesParameters,
  best: Split,
  randomThreshold: number | null,
  direction: Direction,
): void => {
  const { l1, l2, minLeafRows, minLeafHessian } = parameters
  const missingAt = offset + present * ENTRY
  const missingRows = histogram[missingAt + 2]!
  const before = boundedGain(leaf.gradient, leaf.hessian, l1, l2, leaf)
  const only = randomThreshold === null ? -1 : randomBin(histogram, offset, present, randomThreshold)
  const cuts = missingRows > 0 ? present : present - 1
  let values = { gradient: 0, hessian: 0, rows: 0 }
  for (let bin = 0, at = offset; bin < cuts; bin++, at += ENTRY) {
    values = {
      gradient: values.gradient + histogram[at]!,
      hessian: values.hessian + histogram[at + 1]!,
      rows: values.rows + histogram[at + 2]!,
    }
    if (only >= 0 ? bin !== only : histogram[at + 2] === 0) continue
    for (let side = missingRows > 0 ? 1 : 0; side >= 0; side--) {
      const rows = values.rows + side * missingRows
      const hessian = values.hessian + side * histogram[missingAt + 1]!
      const gradient = values.gradient + side * histogram[missingAt]!
      if (rows < minLeafRows || leaf.rows - rows < minLeafRows) continue
      if (hessian < minLeafHessian || leaf.hessian - hessian < minLeafHessian) continue
      const gain =
        boundedGain(gradient, hessian, l1, l2, leaf) +
        boundedGain(leaf.gradient - gradient, leaf.hessian - hessian, l1, l2, leaf) -
        before
      if (!(gain > best.gain) || !keepsDirection(direction, leaf, parameters, gradient, hessian)) continue
      best.gain = gain
      best.feature = feature
      best.lastLeftBin = bin
      best.leftBins = null
      best.missingLeft = missingRows > 0 ? side === 1 : rows * 2 >= leaf.rows
      best.leftGradient = gradient
      best.leftHessian = hessian
      best.leftRows = rows
      best.l2 = l2
    }
  }
}
