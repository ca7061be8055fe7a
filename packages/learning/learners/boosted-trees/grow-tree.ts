import { hash32 } from '../../statistics/hash-32.ts'
import type { BinnedTree } from './binned-tree.ts'
import { emptyTree, type Tree } from './boosted-trees-model.ts'
import { stepsFor } from './histogram/packed-sums.ts'
import { canSplit, childrenOf, type Leaf } from './leaf.ts'
import { drawNodeFeatures } from './node-features.ts'
import { noSplit, type Split } from './split.ts'
import { COUNT_STEPS } from './threads/count-steps.ts'
import type { Crew } from './threads/crew.ts'
import { FINISH_LEAVES, LEAF } from './threads/finish-leaves.ts'
import { leftRowsOf, PART_ROWS } from './threads/part-rows.ts'
import { NODE, SEARCH_NODES } from './threads/search-nodes.ts'
import { readSplit, SPLIT_LENGTH } from './threads/split-message.ts'
import { ANSWER, LEAF_ENTRY, type Workspace } from './threads/workspace.ts'
import { markLeftBins, writeNode } from './write-node.ts'

/** What one tree is grown from: the derivatives in the workspace, of one output. */
export type Growth = {
  workspace: Workspace
  crew: Crew
  output: number
  /** The largest absolute gradient and hessian of the output, or of all outputs. */
  largest: { gradient: number; hessian: number }
  /** The tree is grown on `workspace.rows[0 … sampled)`; null: on every row, in order. */
  sampled: number | null
  /** 1 for each feature that may be split on. */
  usesFeature: Uint8Array
  /** Decides what is drawn for a row and for a node. */
  seed: number
  /** Whether the leaves' values are added to the scores of the rows in the sample. */
  addsToScores: boolean
  /** One random cut a feature and node instead of the best (extremely randomised trees). */
  randomThresholds?: boolean
}

export type GrownTree = { tree: Tree; binned: BinnedTree; leaves: { begin: number; rows: number }[] }

/** With less work than this (in additions, about 0.5 ns each) waking the other threads costs more than they save. */
const LEAST_WORK_TO_SHARE = 120_000
/** Looking for a split costs about as much a bin as adding this many rows. */
const ADDITIONS_PER_ENTRY = 12
/** Passes over rows that do more a row than an addition. */
const ADDITIONS_PER_ROW = 8

const isTooLittle = (rows: number): boolean => rows * ADDITIONS_PER_ROW < LEAST_WORK_TO_SHARE

const sumOfAnswers = ({ answers }: Workspace, threads: number, which: number): number => {
  let sum = 0
  for (let thread = 0; thread < threads; thread++) sum += answers[ANSWER * thread + which]!
  return sum
}

/** Counts the derivatives in steps; the leaf that holds the whole sample. */
const plantRoot = (growth: Growth): Leaf => {
  const { workspace, crew, output, largest, sampled, seed } = growth
  const { orders, needs } = workspace
  const { gradientStep, hessianStep } = stepsFor(largest.gradient, largest.hessian)
  const rows = sampled ?? needs.rows
  orders[COUNT_STEPS.output] = output
  orders[COUNT_STEPS.gradientStep] = gradientStep
  orders[COUNT_STEPS.hessianStep] = hessianStep
  orders[COUNT_STEPS.seed] = seed
  orders[COUNT_STEPS.rows] = rows
  orders[COUNT_STEPS.everyRow] = sampled === null ? 1 : 0
  const threads = crew.perform('countSteps', workspace, isTooLittle(rows))
  orders[SEARCH_NODES.gradientStep] = gradientStep
  orders[SEARCH_NODES.hessianStep] = hessianStep
  return {
    gradient: sumOfAnswers(workspace, threads, 0) * gradientStep,
    hessian: sumOfAnswers(workspace, threads, 1) * hessianStep,
    rows,
    lowest: Number.NEGATIVE_INFINITY,
    highest: Number.POSITIVE_INFINITY,
    place: 0,
    begin: 0,
    depth: 0,
    histogram: 0,
    split: noSplit(),
    l2: needs.parameters.l2,
    parent: -1,
    isLeft: false,
  }
}

const featuresOfNode = ({ workspace, usesFeature, seed }: Growth, hash: number): Uint8Array => {
  const { featureFractionByNode } = workspace.needs.parameters
  if (featureFractionByNode === 1) return usesFeature
  const allowed = usesFeature.reduce((sum, used) => sum + used, 0)
  const count = Math.max(1, Math.round(allowed * featureFractionByNode))
  return drawNodeFeatures(usesFeature, count, seed, hash)
}

const orderNode = (growth: Growth, which: 0 | 1, leaf: Leaf | null): void => {
  const { orders, usesFeature, needs } = growth.workspace
  const at = which === 0 ? SEARCH_NODES.summed : SEARCH_NODES.remainder
  const searched = leaf !== null && canSplit(leaf, needs.parameters)
  orders[at + NODE.searched] = searched ? 1 : 0
  if (!leaf) return
  const hash = hash32(leaf.place, leaf.depth)
  orders[at + NODE.histogram] = leaf.histogram
  orders[at + NODE.gradient] = leaf.gradient
  orders[at + NODE.hessian] = leaf.hessian
  orders[at + NODE.rows] = leaf.rows
  orders[at + NODE.begin] = leaf.begin
  orders[at + NODE.hash] = hash
  orders[at + NODE.lowest] = leaf.lowest
  orders[at + NODE.highest] = leaf.highest
  if (searched) usesFeature.set(featuresOfNode(growth, hash), (1 + which) * needs.features.length)
}

/** The best of what the threads found; of equal ones that of the first feature, as one thread alone would find it. */
const bestFound = ({ answers }: Workspace, threads: number, which: 0 | 1): Split => {
  let best = readSplit(answers, SPLIT_LENGTH * which)
  for (let thread = 1; thread < threads; thread++) {
    const other = readSplit(answers, ANSWER * thread + SPLIT_LENGTH * which)
    if (other.feature < 0) continue
    const isBetter = other.gain > best.gain || (other.gain === best.gain && other.feature < best.feature)
    if (best.feature < 0 || isBetter) best = other
  }
  return best
}

/** Sums up the first leaf, gets the second as what remains of their parent, and looks for the best splits of both. */
const searchLeaves = (growth: Growth, summed: Leaf, remainder: Leaf | null): void => {
  const { workspace, crew, seed, randomThresholds } = growth
  const { needs, orders, histograms } = workspace
  orderNode(growth, 0, summed)
  orderNode(growth, 1, remainder)
  const { searched } = NODE
  if (orders[SEARCH_NODES.summed + searched] === 0 && orders[SEARCH_NODES.remainder + searched] === 0) return
  orders[SEARCH_NODES.seed] = seed
  orders[SEARCH_NODES.randomThresholds] = randomThresholds ? 1 : 0
  if (!histograms[summed.histogram]) crew.addHistogram(workspace, summed.histogram)
  const additions =
    summed.rows * needs.features.length + workspace.histogramLength * (ADDITIONS_PER_ENTRY / 3)
  const threads = crew.perform('searchNodes', workspace, additions < LEAST_WORK_TO_SHARE)
  summed.split = bestFound(workspace, threads, 0)
  if (remainder) remainder.split = bestFound(workspace, threads, 1)
}

const leafWithBestSplit = (leaves: readonly Leaf[]): number => {
  let best = -1
  leaves.forEach((leaf, i) => {
    if (leaf.split.feature >= 0 && (best < 0 || leaf.split.gain > leaves[best]!.split.gain)) best = i
  })
  return best
}

/** Parts the leaf's rows and returns the two children. */
const splitLeaf = ({ workspace, crew }: Growth, leaf: Leaf, node: number): [Leaf, Leaf] => {
  const { orders, needs } = workspace
  const { feature } = leaf.split
  orders[PART_ROWS.begin] = leaf.begin
  orders[PART_ROWS.rows] = leaf.rows
  orders[PART_ROWS.feature] = feature
  orders[PART_ROWS.node] = node
  const alone = isTooLittle(leaf.rows)
  const threads = crew.perform('partRows', workspace, alone)
  const leftRows = leftRowsOf(workspace, threads)
  crew.perform('gatherParts', workspace, alone)
  return childrenOf(leaf, leftRows, node, needs.directions?.[feature] ?? 0, needs.parameters)
}

/** Gives the leaves their values, by the true derivatives. */
const finishLeaves = (growth: Growth, tree: Tree, leaves: readonly Leaf[]): void => {
  const { workspace, crew } = growth
  const { orders, needs } = workspace
  leaves.forEach((leaf, i) => {
    const entry = workspace.leaves.subarray(i * LEAF_ENTRY, (i + 1) * LEAF_ENTRY)
    entry[LEAF.begin] = leaf.begin
    entry[LEAF.rows] = leaf.rows
    entry[LEAF.l2] = leaf.l2
    entry[LEAF.lowest] = leaf.lowest
    entry[LEAF.highest] = leaf.highest
  })
  orders[FINISH_LEAVES.leaves] = leaves.length
  orders[FINISH_LEAVES.output] = growth.output
  orders[FINISH_LEAVES.addsToScores] = growth.addsToScores ? 1 : 0
  crew.perform('finishLeaves', workspace, isTooLittle(growth.sampled ?? needs.rows))
  tree.leafValue = [...workspace.leafValue.subarray(0, leaves.length)]
  tree.leafRows = leaves.map(leaf => leaf.rows)
}

/** Cuts the leaf in two: the left child takes its place, the right one is added. */
const cutLeaf = (growth: Growth, tree: Tree, leaves: Leaf[], index: number): void => {
  const { binned, goesLeft, needs } = growth.workspace
  const leaf = leaves[index]!
  const node = tree.feature.length
  const feature = binned.features[leaf.split.feature]!
  markLeftBins(leaf.split, feature, goesLeft.subarray(node * binned.binLimit, (node + 1) * binned.binLimit))
  writeNode(tree, leaf.split, feature, leaf.rows)
  if (leaf.parent >= 0) (leaf.isLeft ? tree.left : tree.right)[leaf.parent] = node
  const [left, right] = splitLeaf(growth, leaf, node)
  const free = leaves.length
  leaves[index] = left
  leaves.push(right)
  tree.left[node] = ~index
  tree.right[node] = ~free
  if (leaves.length === needs.parameters.leaves) return
  // Only the smaller child is summed up; its parent's histogram becomes the larger child's.
  const [smaller, larger] = left.rows <= right.rows ? [left, right] : [right, left]
  larger.histogram = leaf.histogram
  smaller.histogram = free
  searchLeaves(growth, smaller, larger)
}

/**
 * Grows one tree leaf by leaf: always the leaf whose best split takes away most loss, until there are enough leaves
 * (Shi 2007; LightGBM). Afterwards `workspace.rows` holds the sample, ordered by leaf.
 */
export const growTree = (growth: Growth): GrownTree => {
  const { workspace, usesFeature } = growth
  const { parameters } = workspace.needs
  const tree = emptyTree()
  workspace.usesFeature.set(usesFeature)
  const leaves: Leaf[] = [plantRoot(growth)]
  if (parameters.leaves > 1) searchLeaves(growth, leaves[0]!, null)
  while (leaves.length < parameters.leaves) {
    const index = leafWithBestSplit(leaves)
    if (index < 0) break
    cutLeaf(growth, tree, leaves, index)
  }
  finishLeaves(growth, tree, leaves)
  const { feature, left, right, leafValue } = tree
  const binned = { nodes: feature.length, feature, left, right, leafValue, goesLeft: workspace.goesLeft }
  return { tree, binned, leaves }
}
