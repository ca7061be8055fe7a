import type { Tree } from './boosted-trees-model.ts'
import type { FeatureBins } from './feature-bins.ts'
import type { Split } from './split.ts'

/** Marks in `goesLeft`, an entry a bin, the bins that the split sends left. */
export const markLeftBins = (split: Split, feature: FeatureBins, goesLeft: Uint8Array): void => {
  goesLeft.fill(0)
  if (split.leftBins) for (const bin of split.leftBins) goesLeft[bin] = 1
  else goesLeft.fill(1, 0, split.lastLeftBin + 1)
  goesLeft[feature.present] = split.missingLeft ? 1 : 0
}

/** Appends the split as a node, in terms of values instead of bins; its children are filled in by the grower. */
export const writeNode = (tree: Tree, split: Split, feature: FeatureBins, rows: number): void => {
  tree.feature.push(split.feature)
  tree.threshold.push(feature.kind === 'numeric' ? (feature.thresholds[split.lastLeftBin] ?? null) : null)
  tree.categories.push(
    feature.kind === 'categorical'
      ? [...(split.leftBins ?? [])].filter(bin => bin < feature.present).map(bin => feature.codeOfBin[bin]!)
      : null,
  )
  tree.missingLeft.push(split.missingLeft ? 1 : 0)
  tree.gain.push(split.gain)
  tree.rows.push(rows)
  tree.left.push(0)
  tree.right.push(0)
}
