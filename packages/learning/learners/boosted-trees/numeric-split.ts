import { ENTRY } from './histogram.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { type LeafSums, leafGain, type Split } from './split.ts'

/**
 * Tries every cut between two bins of a numeric feature, with the missing values once on the right and once on the
 * left, and keeps the best in `best`. Where the leaf has no missing values, later ones follow the larger child.
 * Ties go to the feature and the bin that come first, so that the result does not hang on chance.
 */
export const searchNumericSplit = (
  histogram: Float64Array,
  offset: number,
  present: number,
  feature: number,
  leaf: LeafSums,
  parameters: BoostedTreesParameters,
  best: Split,
): void => {
  const { l1, l2, minLeafRows, minLeafHessian } = parameters
  const { gradient, hessian, rows } = leaf
  const missingAt = offset + present * ENTRY
  const missingGradient = histogram[missingAt]!
  const missingHessian = histogram[missingAt + 1]!
  const missingRows = histogram[missingAt + 2]!
  const hasMissing = missingRows > 0
  const before = leafGain(gradient, hessian, l1, l2)
  // The last bin is a cut only if it parts the missing from all others.
  const cuts = hasMissing ? present : present - 1

  let bestGain = best.gain
  let bestBin = -1
  let bestMissingLeft = false
  let bestGradient = 0
  let bestHessian = 0
  let bestRows = 0
  let leftGradient = 0
  let leftHessian = 0
  let leftRows = 0
  for (let bin = 0, at = offset; bin < cuts; bin++, at += ENTRY) {
    const binRows = histogram[at + 2]!
    if (binRows === 0) continue // the same cut as one bin before
    leftGradient += histogram[at]!
    leftHessian += histogram[at + 1]!
    leftRows += binRows
    if (
      leftRows >= minLeafRows &&
      rows - leftRows >= minLeafRows &&
      leftHessian >= minLeafHessian &&
      hessian - leftHessian >= minLeafHessian
    ) {
      const gain =
        leafGain(leftGradient, leftHessian, l1, l2) +
        leafGain(gradient - leftGradient, hessian - leftHessian, l1, l2) -
        before
      if (gain > bestGain) {
        bestGain = gain
        bestBin = bin
        bestMissingLeft = false
        bestGradient = leftGradient
        bestHessian = leftHessian
        bestRows = leftRows
      }
    }
    if (!hasMissing) continue
    const withRows = leftRows + missingRows
    const withHessian = leftHessian + missingHessian
    if (
      withRows >= minLeafRows &&
      rows - withRows >= minLeafRows &&
      withHessian >= minLeafHessian &&
      hessian - withHessian >= minLeafHessian
    ) {
      const withGradient = leftGradient + missingGradient
      const gain =
        leafGain(withGradient, withHessian, l1, l2) +
        leafGain(gradient - withGradient, hessian - withHessian, l1, l2) -
        before
      if (gain > bestGain) {
        bestGain = gain
        bestBin = bin
        bestMissingLeft = true
        bestGradient = withGradient
        bestHessian = withHessian
        bestRows = withRows
      }
    }
  }
  if (bestBin < 0) return
  best.gain = bestGain
  best.feature = feature
  best.lastLeftBin = bestBin
  best.leftBins = null
  best.missingLeft = hasMissing ? bestMissingLeft : bestRows * 2 >= rows
  best.leftGradient = bestGradient
  best.leftHessian = bestHessian
  best.leftRows = bestRows
  best.l2 = l2
}
