import { ENTRY } from './histogram/packed-sums.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { randomBin } from './random-bin.ts'
import { type LeafSums, leafGain, type Split, shrinkL1 } from './split.ts'

/**
 * Tries every cut between two bins of a numeric feature, with the missing values once on the right and once on the
 * left, and keeps the best in `best`. Where the leaf has no missing values, later ones follow the larger child.
 * With `randomThreshold`, a draw of 32 bits, only one cut is tried (extremely randomised trees).
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
  randomThreshold: number | null,
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
  const only = randomThreshold === null ? -1 : randomBin(histogram, offset, present, randomThreshold)

  let bestTotal = best.gain + before
  let bestBin = -1
  let bestMissingLeft = false
  let bestGradient = 0
  let bestHessian = 0
  let bestRows = 0
  let valuesGradient = 0
  let valuesHessian = 0
  let valuesRows = 0
  for (let bin = 0, at = offset; bin < cuts; bin++, at += ENTRY) {
    const binRows = histogram[at + 2]!
    if (binRows === 0 && bin !== only) continue // the same cut as one bin before
    valuesGradient += histogram[at]!
    valuesHessian += histogram[at + 1]!
    valuesRows += binRows
    if (only >= 0 && bin !== only) continue
    for (let side = hasMissing ? 1 : 0; side >= 0; side--) {
      const leftRows = valuesRows + side * missingRows
      const leftHessian = valuesHessian + side * missingHessian
      const rightHessian = hessian - leftHessian
      if (leftRows < minLeafRows || rows - leftRows < minLeafRows) continue
      if (leftHessian < minLeafHessian || rightHessian < minLeafHessian) continue
      const leftGradient = valuesGradient + side * missingGradient
      const left = shrinkL1(leftGradient, l1)
      const right = shrinkL1(gradient - leftGradient, l1)
      const leftWeight = leftHessian + l2
      const rightWeight = rightHessian + l2
      // Both leaves' gains over one denominator, multiplied across: a division only where the cut is better.
      const numerator = left * left * rightWeight + right * right * leftWeight
      const denominator = leftWeight * rightWeight
      if (!(numerator > bestTotal * denominator)) continue
      bestTotal = numerator / denominator
      bestBin = bin
      bestMissingLeft = side === 1
      bestGradient = leftGradient
      bestHessian = leftHessian
      bestRows = leftRows
    }
  }
  if (bestBin < 0) return
  best.gain = bestTotal - before
  best.feature = feature
  best.lastLeftBin = bestBin
  best.leftBins = null
  best.missingLeft = hasMissing ? bestMissingLeft : bestRows * 2 >= rows
  best.leftGradient = bestGradient
  best.leftHessian = bestHessian
  best.leftRows = bestRows
  best.l2 = l2
}
