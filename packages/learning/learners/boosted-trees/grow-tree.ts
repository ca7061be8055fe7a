import { hash32 } from '../../statistics/hash-32.ts'
import type { BinnedMatrix } from './binned-matrix.ts'
import type { BinnedTree } from './binned-tree.ts'
import { searchCategorySplit } from './category-split.ts'
import { fillHistogram, type HistogramLayout, layOutHistogram, subtractHistogram } from './histogram.ts'
import { drawNodeFeatures } from './node-features.ts'
import { searchNumericSplit } from './numeric-split.ts'
import { bitShift, wordIndex } from './packing.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { partitionRows } from './row-partition.ts'
import { type LeafSums, leafGain, leafValue, noSplit, type Split } from './split.ts'
import { emptyTree, markLeftBins, writeNode } from './write-node.ts'

/** Memory that all trees share; a tree needs no allocation that grows with the rows. */
export type Workspace = {
  layout: HistogramLayout
  histograms: Float64Array[]
  /** Row numbers, leaf by leaf. */
  rows: Int32Array
  spareRows: Int32Array
  /** Gradient and hessian of a leaf's rows, side by side. */
  gathered: Float64Array
}

export const createWorkspace = (binned: BinnedMatrix): Workspace => ({
  layout: layOutHistogram(binned),
  histograms: [],
  rows: new Int32Array(binned.rows),
  spareRows: new Int32Array(binned.rows),
  gathered: new Float64Array(2 * binned.rows),
})

/** What one tree is grown from. `derivatives` are those of one output, a pair a row. */
export type Growth = {
  binned: BinnedMatrix
  parameters: BoostedTreesParameters
  workspace: Workspace
  derivatives: Float64Array
  /** Rows that take part, ascending. */
  sample: Int32Array
  /** 1 for each feature that may be split on. */
  usesFeature: Uint8Array
  /** Decides what is drawn for a node. */
  seed: number
  /** One random cut a feature and node instead of the best (extremely randomised trees). */
  randomThresholds?: boolean
}

type Leaf = LeafSums & {
  /** Number in the tree that was never cut down: the children of n are 2n + 1 and 2n + 2. What is drawn hangs on it. */
  place: number
  begin: number
  depth: number
  /** Which histogram is the leaf's; the leaf owns it. */
  histogram: number
  split: Split
  value: number
  /** Where the tree points to this leaf. */
  parent: number
  isLeft: boolean
}

export type GrownTree = BinnedTree & { leaves: { begin: number; rows: number }[] }

const canSplit = (leaf: Leaf, { minLeafRows, minLeafHessian, maxDepth }: BoostedTreesParameters): boolean =>
  leaf.rows >= 2 * minLeafRows &&
  leaf.hessian >= 2 * minLeafHessian &&
  (maxDepth === 0 || leaf.depth < maxDepth)

const gatherAndFill = (growth: Growth, usesWord: Uint8Array, leaf: Leaf): void => {
  const { binned, workspace, derivatives } = growth
  const { layout, rows, gathered } = workspace
  for (let i = 0; i < leaf.rows; i++) {
    const row = rows[leaf.begin + i]!
    gathered[2 * i] = derivatives[2 * row]!
    gathered[2 * i + 1] = derivatives[2 * row + 1]!
  }
  workspace.histograms[leaf.histogram] ??= new Float64Array(layout.length)
  fillHistogram(
    binned,
    layout,
    usesWord,
    rows,
    leaf.begin,
    leaf.rows,
    gathered,
    workspace.histograms[leaf.histogram]!,
  )
}

const featuresOfNode = ({ parameters, usesFeature, seed }: Growth, node: number): Uint8Array => {
  if (parameters.featureFractionByNode === 1) return usesFeature
  const allowed = usesFeature.reduce((sum, used) => sum + used, 0)
  const count = Math.max(1, Math.round(allowed * parameters.featureFractionByNode))
  return drawNodeFeatures(usesFeature, count, seed, node)
}

/** Below this share of the leaf's own gain a split is rounding noise. */
const NOISE = 1e-12

const searchSplit = (growth: Growth, leaf: Leaf): void => {
  const { binned, parameters, workspace, seed } = growth
  const node = hash32(leaf.place, leaf.depth)
  const usesFeature = featuresOfNode(growth, node)
  const histogram = workspace.histograms[leaf.histogram]!
  leaf.split.feature = -1
  leaf.split.gain = NOISE * leafGain(leaf.gradient, leaf.hessian, parameters.l1, parameters.l2)
  binned.features.forEach((bins, feature) => {
    if (usesFeature[feature] === 0) return
    const search = bins.kind === 'numeric' ? searchNumericSplit : searchCategorySplit
    const offset = workspace.layout.offsets[feature]!
    const draw = growth.randomThresholds ? hash32(hash32(seed, node), ~feature) : null
    search(histogram, offset, bins.present, feature, leaf, parameters, leaf.split, draw)
  })
}

const rootOf = ({ derivatives, sample, parameters }: Growth): Leaf => {
  let gradient = 0
  let hessian = 0
  for (let i = 0; i < sample.length; i++) {
    const at = 2 * sample[i]!
    gradient += derivatives[at]!
    hessian += derivatives[at + 1]!
  }
  const value = leafValue(gradient, hessian, parameters.l1, parameters.l2)
  const at = { place: 0, begin: 0, depth: 0, histogram: 0, parent: -1, isLeft: false }
  return { gradient, hessian, rows: sample.length, split: noSplit(), value, ...at }
}

const leafWithBestSplit = (leaves: readonly Leaf[]): number => {
  let best = -1
  leaves.forEach((leaf, i) => {
    if (leaf.split.feature >= 0 && (best < 0 || leaf.split.gain > leaves[best]!.split.gain)) best = i
  })
  return best
}

/** Parts the leaf's rows and returns the two children; the left one is a new leaf as well. */
const splitLeaf = (growth: Growth, leaf: Leaf, goesLeft: Uint8Array, node: number): [Leaf, Leaf] => {
  const { binned, workspace, parameters } = growth
  const { split } = leaf
  const { packing } = binned
  const words = binned.words[wordIndex(packing, split.feature)]!
  const shift = bitShift(packing, split.feature)
  const end = leaf.begin + leaf.rows
  const leftRows = partitionRows(
    workspace.rows,
    leaf.begin,
    end,
    words,
    shift,
    packing.mask,
    goesLeft,
    workspace.spareRows,
  )
  const child = (isLeft: boolean): Leaf => {
    const gradient = isLeft ? split.leftGradient : leaf.gradient - split.leftGradient
    const hessian = isLeft ? split.leftHessian : leaf.hessian - split.leftHessian
    return {
      place: (2 * leaf.place + (isLeft ? 1 : 2)) % 4294967296,
      gradient,
      hessian,
      rows: isLeft ? leftRows : leaf.rows - leftRows,
      begin: isLeft ? leaf.begin : leaf.begin + leftRows,
      depth: leaf.depth + 1,
      histogram: -1,
      split: noSplit(),
      value: leafValue(gradient, hessian, parameters.l1, split.l2),
      parent: node,
      isLeft,
    }
  }
  return [child(true), child(false)]
}

/** Only the smaller child's histogram is summed up; the larger child's is the parent's less that one. */
const searchChildren = (
  growth: Growth,
  usesWord: Uint8Array,
  parent: Leaf,
  left: Leaf,
  right: Leaf,
  free: number,
) => {
  const { parameters, workspace } = growth
  const [smaller, larger] = left.rows <= right.rows ? [left, right] : [right, left]
  larger.histogram = parent.histogram
  smaller.histogram = free
  if (!canSplit(smaller, parameters) && !canSplit(larger, parameters)) return
  gatherAndFill(growth, usesWord, smaller)
  if (canSplit(smaller, parameters)) searchSplit(growth, smaller)
  if (!canSplit(larger, parameters)) return
  subtractHistogram(workspace.histograms[larger.histogram]!, workspace.histograms[smaller.histogram]!)
  searchSplit(growth, larger)
}

/**
 * Grows one tree leaf by leaf: always the leaf whose best split takes away most loss, until there are enough leaves
 * (Shi 2007; LightGBM). Afterwards `workspace.rows` holds the sample, ordered by leaf.
 */
export const growTree = (growth: Growth): GrownTree => {
  const { binned, parameters, workspace, sample, usesFeature } = growth
  const tree = emptyTree()
  const goesLeft = new Uint8Array((parameters.leaves - 1) * binned.binLimit)
  const perWord = binned.packing.featuresPerWord
  const usesWord = Uint8Array.from(binned.words, (_, w) =>
    usesFeature.subarray(w * perWord, (w + 1) * perWord).includes(1) ? 1 : 0,
  )
  workspace.rows.set(sample)
  const leaves: Leaf[] = [rootOf(growth)]
  if (canSplit(leaves[0]!, parameters)) {
    gatherAndFill(growth, usesWord, leaves[0]!)
    searchSplit(growth, leaves[0]!)
  }
  while (leaves.length < parameters.leaves) {
    const index = leafWithBestSplit(leaves)
    if (index < 0) break
    const leaf = leaves[index]!
    const node = tree.feature.length
    const feature = binned.features[leaf.split.feature]!
    const marks = goesLeft.subarray(node * binned.binLimit, (node + 1) * binned.binLimit)
    markLeftBins(leaf.split, feature, marks)
    writeNode(tree, leaf.split, feature, leaf.rows)
    if (leaf.parent >= 0) (leaf.isLeft ? tree.left : tree.right)[leaf.parent] = node
    const [left, right] = splitLeaf(growth, leaf, marks, node)
    const free = leaves.length
    leaves[index] = left
    leaves.push(right)
    tree.left[node] = ~index
    tree.right[node] = ~free
    if (leaves.length < parameters.leaves) searchChildren(growth, usesWord, leaf, left, right, free)
  }
  tree.leafValue = leaves.map(leaf => leaf.value * parameters.learningRate + 0)
  tree.leafRows = leaves.map(leaf => leaf.rows)
  return { tree, goesLeft, leaves }
}
