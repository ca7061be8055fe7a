import { hash32 } from '../../../statistics/hash-32.ts'
import { searchCategorySplit } from '../category-split.ts'
import type { Block } from '../histogram/blocks.ts'
import { ENTRY, MOST_ROWS_IN_PACKED_SUM, unpackSums } from '../histogram/packed-sums.ts'
import { searchMonotonicSplit } from '../monotonic-split.ts'
import { searchNumericSplit } from '../numeric-split.ts'
import { type LeafSums, leafGain, noSplit, type Split } from '../split.ts'
import type { PerformPart } from './perform-part.ts'
import { SPLIT_LENGTH, writeSplit } from './split-message.ts'
import { ANSWER, type Workspace } from './workspace.ts'

export const SEARCH_NODES = {
  // Behind the orders of all other tasks, because these stay as they are for a whole tree.
  gradientStep: 16,
  hessianStep: 17,
  seed: 18,
  randomThresholds: 19,
  /** Where the orders of the node to be summed up stand, and of the one that is its parent less it. */
  summed: 20,
  remainder: 32,
}
export const NODE = {
  searched: 0,
  histogram: 1,
  gradient: 2,
  hessian: 3,
  rows: 4,
  begin: 5,
  hash: 6,
  lowest: 7,
  highest: 8,
}

/** Below this share of the leaf's own gain a split is rounding noise. */
const NOISE = 1e-12

/** Sums up the node's rows in the block's features. Only the hot loop is WebAssembly; see `accumulate-code`. */
const sumUp = (workspace: Workspace, index: number, block: Block, thread: number): void => {
  const { orders, histograms, binned, rows, steps, accumulate } = workspace
  const at = SEARCH_NODES.summed
  const histogram = histograms[orders[at + NODE.histogram]!]!
  const { firstEntry, entries } = block
  histogram.fill(0, firstEntry * ENTRY, (firstEntry + entries) * ENTRY)
  const sums = workspace.sums[thread]!
  const addRows = accumulate[index]!
  const bins = binned.bins[index]!.byteOffset
  const begin = orders[at + NODE.begin]!
  const end = begin + orders[at + NODE.rows]!
  for (let from = begin; from < end; from += MOST_ROWS_IN_PACKED_SUM) {
    const to = Math.min(end, from + MOST_ROWS_IN_PACKED_SUM)
    addRows(rows.byteOffset + 4 * from, rows.byteOffset + 4 * to, bins, steps.byteOffset, sums.byteOffset)
    const [gradientStep, hessianStep] = [
      orders[SEARCH_NODES.gradientStep]!,
      orders[SEARCH_NODES.hessianStep]!,
    ]
    unpackSums(sums, entries, histogram, firstEntry, gradientStep, hessianStep)
  }
}

/** `parent` becomes the histogram of the other child: what is in the parent and not in the one child is in the other. */
const subtract = (parent: Float64Array, child: Float64Array, from: number, to: number): void => {
  for (let i = from; i < to; i++) parent[i] = parent[i]! - child[i]!
}

type NodeSearch = { histogram: Float64Array; leaf: LeafSums; hash: number; uses: Uint8Array; best: Split }

const openNode = ({ orders, histograms, usesFeature, needs }: Workspace, which: 0 | 1): NodeSearch | null => {
  const at = which === 0 ? SEARCH_NODES.summed : SEARCH_NODES.remainder
  if (orders[at + NODE.searched] !== 1) return null
  const leaf = {
    gradient: orders[at + NODE.gradient]!,
    hessian: orders[at + NODE.hessian]!,
    rows: orders[at + NODE.rows]!,
    lowest: orders[at + NODE.lowest]!,
    highest: orders[at + NODE.highest]!,
  }
  const { l1, l2 } = needs.parameters
  const best = noSplit()
  best.gain = NOISE * leafGain(leaf.gradient, leaf.hessian, l1, l2)
  const features = needs.features.length
  return {
    histogram: histograms[orders[at + NODE.histogram]!]!,
    leaf,
    hash: orders[at + NODE.hash]!,
    uses: usesFeature.subarray((1 + which) * features, (2 + which) * features),
    best,
  }
}

const searchBlock = (workspace: Workspace, block: Block, node: NodeSearch): void => {
  const { needs, orders } = workspace
  const { parameters, directions } = needs
  const { histogram, leaf, best } = node
  const isRandom = orders[SEARCH_NODES.randomThresholds] === 1
  const seed = orders[SEARCH_NODES.seed]!
  for (let place = 0; place < block.width; place++) {
    const feature = block.firstFeature + place
    if (node.uses[feature] === 0) continue
    const { kind, present } = needs.features[feature]!
    const offset = (block.firstEntry + block.offsets[place]!) * ENTRY
    const draw = isRandom ? hash32(hash32(seed, node.hash), ~feature) : null
    if (kind === 'categorical')
      searchCategorySplit(histogram, offset, present, feature, leaf, parameters, best, draw)
    else if (directions) {
      const direction = directions[feature]!
      searchMonotonicSplit(histogram, offset, present, feature, leaf, parameters, best, draw, direction)
    } else searchNumericSplit(histogram, offset, present, feature, leaf, parameters, best, draw)
  }
}

/**
 * Each thread takes whole blocks of features: sums up the one node, takes it off its parent to get the other, and looks
 * for the best splits of both. Answers: the best split found of each.
 */
export const searchNodes: PerformPart = (workspace, _control, thread, threads) => {
  const { binned, usesFeature, answers, histograms, orders } = workspace
  const nodes = [openNode(workspace, 0), openNode(workspace, 1)] as const
  const summed = histograms[orders[SEARCH_NODES.summed + NODE.histogram]!]!
  binned.blocks.forEach((block, index) => {
    if (index % threads !== thread) return
    const { firstFeature, width, firstEntry, entries } = block
    if (!usesFeature.subarray(firstFeature, firstFeature + width).includes(1)) return
    sumUp(workspace, index, block, thread)
    if (nodes[0]) searchBlock(workspace, block, nodes[0])
    if (!nodes[1]) return
    const from = firstEntry * ENTRY
    if (nodes[1].histogram !== summed) subtract(nodes[1].histogram, summed, from, from + entries * ENTRY)
    searchBlock(workspace, block, nodes[1])
  })
  nodes.forEach((node, i) => {
    writeSplit(node?.best ?? noSplit(), answers, ANSWER * thread + SPLIT_LENGTH * i)
  })
}
