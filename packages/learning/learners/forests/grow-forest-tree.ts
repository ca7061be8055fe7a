import type { Random } from '../../statistics/random.ts'
import type { FeatureBins } from '../boosted-trees/feature-bins.ts'
import type { ForestTree } from './forest-model.ts'
import type { ForestTarget } from './forest-target.ts'
import { type GroupBuffers, groupRows } from './groups.ts'
import { type ForestSplit, type NodeSums, nodeScore, searchCategory, searchNumber } from './split-search.ts'

export type ForestGrowth = {
  features: readonly FeatureBins[]
  /** Bin of every row, an array a feature. */
  bins: readonly Uint16Array[]
  target: ForestTarget
  /** Rows of weight 0 take no part. */
  weights: Float64Array
  buffers: GroupBuffers
  minLeafRows: number
  /** 0 = no limit. */
  maxDepth: number
  /** Features that are tried at a node, those that are constant there not counted. */
  featuresPerNode: number
  randomThresholds: boolean
  random: Random
  /** Where given, takes each node's own values, so that the tree can be cut back there: `nodeValues[output][node]`. */
  nodeValues?: number[][]
}

type Pending = { begin: number; end: number; depth: number; parent: number; isLeft: boolean }

/** Below this share of the node's own score a gain is rounding noise. */
const NOISE = 1e-12

const emptyForestTree = (channels: number): ForestTree => ({
  feature: [],
  threshold: [],
  categories: [],
  missingLeft: [],
  left: [],
  right: [],
  gain: [],
  rows: [],
  leafRows: [],
  leafValues: Array.from({ length: channels }, () => []),
})

const sumsOf = (
  { target, weights }: ForestGrowth,
  order: Int32Array,
  begin: number,
  end: number,
): NodeSums => {
  const sums = new Float64Array(target.channels)
  let total = 0
  for (let i = begin; i < end; i++) {
    const row = order[i]!
    const weight = weights[row]!
    total += weight
    const channel = target.channels === 1 ? 0 : target.y[row]!
    sums[channel] = sums[channel]! + (target.channels === 1 ? weight * target.y[row]! : weight)
  }
  return { rows: end - begin, weight: total, sums }
}

const isPure = ({ target }: ForestGrowth, order: Int32Array, begin: number, end: number): boolean => {
  const first = target.y[order[begin]!]!
  for (let i = begin + 1; i < end; i++) if (target.y[order[i]!] !== first) return false
  return true
}

/** Draws features one after another until so many that vary in the node were tried and one of them parts it. */
const bestSplit = (
  growth: ForestGrowth,
  order: Int32Array,
  { begin, end }: Pending,
  node: NodeSums,
  drawn: Int32Array,
): ForestSplit => {
  const { features, bins, buffers, target, weights, minLeafRows, featuresPerNode } = growth
  const own = nodeScore(node)
  const best: ForestSplit = {
    score: own + NOISE * Math.abs(own),
    feature: -1,
    lastLeft: -1,
    firstRight: -1,
    leftBins: null,
    missingLeft: false,
  }
  const cuts = growth.randomThresholds ? growth.random : null
  let tried = 0
  for (let i = 0; i < drawn.length && (tried < featuresPerNode || best.feature < 0); i++) {
    const swap = i + (drawn.length > featuresPerNode ? growth.random.integer(drawn.length - i) : 0)
    const feature = drawn[swap]!
    drawn[swap] = drawn[i]!
    drawn[i] = feature
    const { present } = features[feature]!
    groupRows(buffers, bins[feature]!, present + 1, target, weights, { order, begin, end })
    if (buffers.count < 2) continue
    tried++
    const known = features[feature]!
    if (known.kind === 'numeric') searchNumber(buffers, feature, known, node, minLeafRows, best, cuts)
    else searchCategory(buffers, feature, present, node, minLeafRows, best, cuts)
  }
  return best
}

/** Left rows first, each side in its order. Returns where the right ones begin. */
const partition = (
  { bins, features }: ForestGrowth,
  split: ForestSplit,
  order: Int32Array,
  spare: Int32Array,
  { begin, end }: Pending,
): number => {
  const { present } = features[split.feature]!
  const goesLeft = new Uint8Array(present + 1)
  if (split.leftBins) for (const bin of split.leftBins) goesLeft[bin] = 1
  else goesLeft.fill(1, 0, split.lastLeft + 1)
  goesLeft[present] = split.missingLeft ? 1 : 0
  const codes = bins[split.feature]!
  let left = begin
  let right = 0
  for (let i = begin; i < end; i++) {
    const row = order[i]!
    if (goesLeft[codes[row]!] === 1) order[left++] = row
    else spare[right++] = row
  }
  order.set(spare.subarray(0, right), left)
  return left
}

/** In the middle of the bins that no row of the node is in. */
const thresholdOf = (
  bins: FeatureBins,
  { lastLeft, firstRight }: ForestSplit,
  exact: boolean,
): number | null => {
  if (bins.kind !== 'numeric') return null
  const low = bins.thresholds[lastLeft]
  if (low === undefined) return null
  const high = exact ? low : (bins.thresholds[Math.max(lastLeft, firstRight - 1)] ?? low)
  const middle = low / 2 + high / 2
  return middle >= low && middle <= high ? middle : low
}

const pushNode = (
  tree: ForestTree,
  growth: ForestGrowth,
  split: ForestSplit,
  rows: number,
  gain: number,
): void => {
  const bins = growth.features[split.feature]!
  tree.feature.push(split.feature)
  tree.threshold.push(thresholdOf(bins, split, growth.randomThresholds))
  tree.categories.push(
    bins.kind === 'categorical'
      ? (split.leftBins ?? []).filter(bin => bin < bins.present).map(bin => bins.codeOfBin[bin]!)
      : null,
  )
  tree.missingLeft.push(split.missingLeft ? 1 : 0)
  tree.gain.push(gain)
  tree.rows.push(rows)
  tree.left.push(0)
  tree.right.push(0)
}

/**
 * Grows one tree to the end, depth first: each node takes the cut that lowers squared error (Gini impurity, for classes)
 * most among the features drawn for it (CART, Breiman et al. 1984; Breiman 2001).
 */
export const growForestTree = (growth: ForestGrowth): ForestTree => {
  const { weights, minLeafRows, maxDepth, target } = growth
  const tree = emptyForestTree(target.channels)
  const order = Int32Array.from(weights.keys()).filter(row => weights[row]! > 0)
  const spare = new Int32Array(order.length)
  const drawn = Int32Array.from(growth.features.keys())
  const pending: Pending[] = [{ begin: 0, end: order.length, depth: 0, parent: -1, isLeft: false }]
  for (let at = pending.pop(); at; at = pending.pop()) {
    const { begin, end, depth, parent, isLeft } = at
    const node = sumsOf(growth, order, begin, end)
    const mayPart =
      node.rows >= 2 * minLeafRows &&
      (maxDepth === 0 || depth < maxDepth) &&
      !isPure(growth, order, begin, end)
    const split = mayPart ? bestSplit(growth, order, at, node, drawn) : null
    const isLeaf = !split || split.feature < 0
    const place = isLeaf ? ~tree.leafRows.length : tree.feature.length
    if (parent >= 0) (isLeft ? tree.left : tree.right)[parent] = place
    if (isLeaf) {
      tree.leafRows.push(node.rows)
      tree.leafValues.forEach((values, k) => {
        values.push(node.weight > 0 ? node.sums[k]! / node.weight : 0)
      })
      continue
    }
    growth.nodeValues?.forEach((values, k) => {
      values.push(node.sums[k]! / node.weight)
    })
    pushNode(tree, growth, split, node.rows, split.score - nodeScore(node))
    const middle = partition(growth, split, order, spare, at)
    pending.push({ begin: middle, end, depth: depth + 1, parent: place, isLeft: false })
    pending.push({ begin, end: middle, depth: depth + 1, parent: place, isLeft: true })
  }
  return tree
}
