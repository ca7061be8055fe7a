import { ENTRY } from './histogram/packed-sums.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { boundedGain, type LeafSums, type Split } from './split.ts'

/** LightGBM's `max_cat_to_onehot`: with so few bins each is tried alone against the rest. */
const MOST_ONE_AGAINST_REST = 4
/** LightGBM's `cat_smooth`: rarer categories are too noisy to be sorted by their gradient. */
const SMOOTHING = 10
/** LightGBM's `cat_l2`: a subset that was chosen by looking at the target is penalised for it. */
const SUBSET_L2 = 10
/** LightGBM's `max_cat_threshold`: categories on the smaller side at most. */
const MOST_CATEGORIES = 32

type Search = {
  histogram: Float64Array
  offset: number
  present: number
  feature: number
  leaf: LeafSums
  parameters: BoostedTreesParameters
  best: Split
}

/** Adds the bins to the left child one after another, as far as `most`, and from `fewest` bins on keeps the best of these cuts. */
const searchPrefixes = (search: Search, bins: Int32Array, most: number, l2: number, fewest = 1): void => {
  const { histogram, offset, present, leaf, best } = search
  const { l1, minLeafRows, minLeafHessian } = search.parameters
  const before = boundedGain(leaf.gradient, leaf.hessian, l1, search.parameters.l2, leaf)
  const missingInLeaf = histogram[offset + present * ENTRY + 2]! > 0
  let leftGradient = 0
  let leftHessian = 0
  let leftRows = 0
  for (let i = 0; i < most; i++) {
    const at = offset + bins[i]! * ENTRY
    leftGradient += histogram[at]!
    leftHessian += histogram[at + 1]!
    leftRows += histogram[at + 2]!
    if (i + 1 < fewest) continue
    if (leftRows < minLeafRows || leftHessian < minLeafHessian) continue
    if (leaf.rows - leftRows < minLeafRows || leaf.hessian - leftHessian < minLeafHessian) return
    const gain =
      boundedGain(leftGradient, leftHessian, l1, l2, leaf) +
      boundedGain(leaf.gradient - leftGradient, leaf.hessian - leftHessian, l1, l2, leaf) -
      before
    if (!(gain > best.gain)) continue
    const leftBins = bins.slice(0, i + 1)
    best.gain = gain
    best.feature = search.feature
    best.lastLeftBin = -1
    best.leftBins = leftBins
    best.missingLeft = missingInLeaf ? leftBins.includes(present) : leftRows * 2 >= leaf.rows
    best.leftGradient = leftGradient
    best.leftHessian = leftHessian
    best.leftRows = leftRows
    best.l2 = l2
  }
}

/**
 * Parts the categories of a feature in two. Sorting them by gradient over hessian makes the best subset a prefix of the
 * order (Fisher 1958), so two passes from both ends suffice instead of 2ᵏ subsets. Missing is one category more.
 */
export const searchCategorySplit = (
  histogram: Float64Array,
  offset: number,
  present: number,
  feature: number,
  leaf: LeafSums,
  parameters: BoostedTreesParameters,
  best: Split,
  randomThreshold: number | null,
): void => {
  const search = { histogram, offset, present, feature, leaf, parameters, best }
  const rowsOf = (bin: number) => histogram[offset + bin * ENTRY + 2]!
  const bins = Int32Array.from({ length: present + 1 }, (_, bin) => bin).filter(bin => rowsOf(bin) > 0)
  if (bins.length < 2) return
  if (bins.length <= MOST_ONE_AGAINST_REST) {
    const tried = randomThreshold === null ? bins : bins.slice(randomThreshold % bins.length).slice(0, 1)
    for (const bin of tried) searchPrefixes(search, Int32Array.of(bin), 1, parameters.l2)
    return
  }
  const slope = (bin: number) =>
    histogram[offset + bin * ENTRY]! / (histogram[offset + bin * ENTRY + 1]! + SMOOTHING)
  const sorted = bins.filter(bin => rowsOf(bin) >= SMOOTHING).sort((a, b) => slope(a) - slope(b) || a - b)
  const most = Math.min(MOST_CATEGORIES, (sorted.length + 1) >> 1)
  const l2 = parameters.l2 + SUBSET_L2
  if (randomThreshold !== null) {
    const length = 1 + (randomThreshold % Math.max(1, sorted.length - 1))
    searchPrefixes(search, sorted, length, l2, length)
    return
  }
  searchPrefixes(search, sorted, most, l2)
  searchPrefixes(search, sorted.reverse(), most, l2)
}
