import { hash32 } from '../../../statistics/hash-32.ts'
import { searchCategorySplit } from '../category-split.ts'
import type { Block } from '../histogram/blocks.ts'
import { ENTRY, MOST_ROWS_IN_PACKED_SUM, unpackSums } from '../histogram/packed-sums.ts'
import { searchMonotonicSplit } from '../monotonic-split.ts'
import { searchNumericSplit } from '../numeric-split.ts'
import { type LeafSums, leafGain, noSplit, type Split } from '../split.ts'
import type { PerformPart } from './perform-part.ts'
import { SPLIT_LENGTH, writeSplit } from './split-message.ts'
import { ANSWER, ROWS_TO_GATHER, type Workspace } from './workspace.ts'

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

/**
 * Where a node has less than one row in so many, its rows lie too far apart for the processor to fetch the next ones while
 * it adds: then they are gathered first. Measured at one row in twenty: 0.6 ns a row and feature instead of 3.
 */
const SPARSE = 6
/** Bins that fit into a core's second-level cache need no gathering. */
const CACHED_BYTES = 512 * 1024

const addSparse = (workspace: Workspace, index: number, from: number, to: number, thread: number): void => {
  const { rows, steps, binned, rowLoops, desks } = workspace
  const { gather, addGathered } = rowLoops[index]!
  const { sums, gatheredBins, gatheredSteps } = desks[thread]!
  const bins = binned.bins[index]!.byteOffset
  const [binsTo, stepsTo] = [gatheredBins.byteOffset, gatheredSteps.byteOffset]
  for (let begin = from; begin < to; begin += ROWS_TO_GATHER) {
    const end = Math.min(to, begin + ROWS_TO_GATHER)
    const first = rows.byteOffset + 4 * begin
    gather(first, first + 4 * (end - begin), bins, steps.byteOffset, binsTo, stepsTo)
    addGathered(stepsTo, stepsTo + 4 * (end - begin), binsTo, sums.byteOffset)
  }
}

/** Sums up the node's rows in the block's features. */
const sumUp = (workspace: Workspace, index: number, block: Block, thread: number): void => {
  const { orders, histograms, binned, rows, steps, rowLoops, needs } = workspace
  const at = SEARCH_NODES.summed
  const histogram = histograms[orders[at + NODE.histogram]!]!
  const { firstEntry, entries } = block
  histogram.fill(0, firstEntry * ENTRY, (firstEntry + entries) * ENTRY)
  const { sums } = workspace.desks[thread]!
  const { addRows } = rowLoops[index]!
  const bins = binned.bins[index]!
  const begin = orders[at + NODE.begin]!
  const end = begin + orders[at + NODE.rows]!
  const isSparse = (end - begin) * SPARSE < needs.rows && bins.byteLength > CACHED_BYTES
  for (let from = begin; from < end; from += MOST_ROWS_IN_PACKED_SUM) {
    const to = Math.min(end, from + MOST_ROWS_IN_PACKED_SUM)
    const [first, last] = [rows.byteOffset + 4 * from, rows.byteOffset + 4 * to]
    if (isSparse) addSparse(workspace, index, from, to, thread)
    else addRows(first, last, bins.byteOffset, steps.byteOffset, sums.byteOffset)
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
