import type { Task } from '../../../matrix/training-data.ts'
import { type BinnedMatrix, binBytesFor, binLimitOf } from '../binned-matrix.ts'
import type { FeatureBins } from '../feature-bins.ts'
import { cutIntoBlocks } from '../histogram/blocks.ts'
import { ENTRY } from '../histogram/packed-sums.ts'
import {
  type BinLoop,
  GATHER_BYTES,
  type PartLoop,
  paddedThresholds,
  type RowLoops,
  rowLoopsCode,
} from '../histogram/row-loops.ts'
import {
  compileModule,
  createMemory,
  instantiate,
  PAGE_BYTES,
  type WasmMemory,
  type WasmModule,
} from '../histogram/web-assembly.ts'
import type { Objective, WeightedTarget } from '../losses/objective.ts'
import { objectiveOf } from '../losses/objective-of.ts'
import type { Direction } from '../monotonic-split.ts'
import type { BoostedTreesParameters } from '../parameters.ts'

/** Doubles that a thread may answer a task with. */
export const ANSWER = 96
/** Doubles in which a task's particulars are given. */
const ORDERS = 64
/** Doubles a leaf that is to be finished. */
export const LEAF_ENTRY = 6
/** Rows whose losses are summed up together, so that the sum is the same for any number of threads. */
export const ROWS_IN_LOSS = 8192

/** What a training needs room for; sent to every thread. */
export type WorkspaceNeeds = {
  rows: number
  features: readonly FeatureBins[]
  parameters: BoostedTreesParameters
  task: Task
  /** Per feature how predictions must move with it; null where nothing is asked. */
  directions: readonly Direction[] | null
  weighted: boolean
  threads: number
}

export type WorkspacePlan = WorkspaceNeeds & { memory: WasmMemory; module: WasmModule }

/** Rows whose bins are gathered before they are summed up: few enough to stay in a core's first-level cache. */
export const ROWS_TO_GATHER = 1024

/** What each thread has for itself. */
type Desk = {
  sums: Int32Array
  gatheredBins: Uint8Array
  gatheredSteps: Int32Array
  thresholds: Float64Array
}

/** Memory that all threads and all trees share; a tree needs no allocation that grows with the rows. */
export type Workspace = {
  needs: WorkspaceNeeds
  plan: WorkspacePlan
  objective: Objective
  binned: BinnedMatrix
  target: WeightedTarget
  /** Score of each row, output by output. */
  scores: Float64Array
  /** Pairs of gradient and hessian, output by output. */
  derivatives: Float32Array
  /** Row numbers, leaf by leaf; behind the sample those left out. */
  rows: Int32Array
  spareRows: Int32Array
  /** Derivatives of the output that is being grown, in whole steps: gradient in the high half, hessian in the low one. */
  steps: Int32Array
  lossSums: Float64Array
  /** 1 for each feature: of the tree, of the first searched node, of the second. */
  usesFeature: Uint8Array
  goesLeft: Uint8Array
  nodeFeature: Int32Array
  nodeLeft: Int32Array
  nodeRight: Int32Array
  leafValue: Float64Array
  leaves: Float64Array
  orders: Float64Array
  answers: Float64Array
  /** One a block. */
  rowLoops: readonly RowLoops[]
  partLoop: PartLoop
  binLoop: BinLoop
  desks: readonly Desk[]
  /** A histogram a leaf that may still be split; allocated as leaves come. */
  histograms: Float64Array[]
  histogramLength: number
  /** A column of values to be binned, a thread each; lies where rows and scores come later. */
  staging: readonly Float64Array[]
}

type Region = { at: number; bytes: number }

/** Hands out the memory from front to back, each part where a double may begin. */
const layOut = (needs: WorkspaceNeeds) => {
  let next = 0
  const take = (bytes: number): Region => {
    const region = { at: next, bytes }
    next = Math.ceil((next + bytes) / 8) * 8
    return region
  }
  const { rows, features, parameters, threads } = needs
  const outputs = objectiveOf(needs.task, parameters).outputs
  const blocks = cutIntoBlocks(features, threads)
  const binLimit = binLimitOf(features)
  const binBytes = binBytesFor(binLimit)
  const { leaves } = parameters
  const mostEntries = blocks.reduce((most, { entries }) => Math.max(most, entries), 0)
  const widest = blocks.reduce((most, { width }) => Math.max(most, width), 0)
  const regions = {
    bins: blocks.map(({ width }) => take(width * rows * binBytes)),
    y: take(8 * rows),
    weights: take(needs.weighted ? 8 * rows : 0),
    scores: take(8 * outputs * rows),
    derivatives: take(8 * outputs * rows),
    rows: take(4 * rows),
    spareRows: take(4 * rows),
    steps: take(4 * rows),
    lossSums: take(8 * Math.ceil(rows / ROWS_IN_LOSS)),
    usesFeature: take(3 * features.length),
    goesLeft: take(leaves * binLimit),
    nodes: take(3 * 4 * leaves),
    leafValue: take(8 * leaves),
    leaves: take(8 * LEAF_ENTRY * leaves),
    orders: take(8 * ORDERS),
    answers: take(8 * ANSWER * threads),
    desks: Array.from({ length: threads }, () => ({
      sums: take(8 * mostEntries),
      gatheredBins: take(ROWS_TO_GATHER * widest * binBytes + GATHER_BYTES),
      gatheredSteps: take(4 * ROWS_TO_GATHER),
      thresholds: take(8 * paddedThresholds(binBytes)),
    })),
  }
  return { regions, bytes: next, blocks, binLimit, binBytes, outputs }
}

/** The same memory, as a thread sees it. */
export const openWorkspace = (plan: WorkspacePlan): Workspace => {
  const { memory, module, ...needs } = plan
  const { regions, blocks, binLimit, binBytes, outputs } = layOut(needs)
  const { rows, features, parameters, threads } = needs
  const { leaves } = parameters
  const { buffer } = memory
  const doubles = ({ at, bytes }: Region) => new Float64Array(buffer, at, bytes / 8)
  const integers = ({ at, bytes }: Region) => new Int32Array(buffer, at, bytes / 4)
  const bytesOf = ({ at, bytes }: Region) => new Uint8Array(buffer, at, bytes)
  const bins = regions.bins.map(region =>
    binBytes === 1 ? bytesOf(region) : new Uint16Array(buffer, region.at, region.bytes / 2),
  )
  const nodes = integers(regions.nodes)
  const exports = instantiate(module, memory)
  const stagings = Math.min(threads, Math.floor((16 * outputs + 12) / 8))
  return {
    needs,
    plan,
    objective: objectiveOf(needs.task, parameters),
    binned: { rows, features, blocks, binBytes, bins, binLimit },
    target: { y: doubles(regions.y), weights: needs.weighted ? doubles(regions.weights) : null },
    scores: doubles(regions.scores),
    derivatives: new Float32Array(buffer, regions.derivatives.at, 2 * outputs * rows),
    rows: integers(regions.rows),
    spareRows: integers(regions.spareRows),
    steps: integers(regions.steps),
    lossSums: doubles(regions.lossSums),
    usesFeature: bytesOf(regions.usesFeature),
    goesLeft: bytesOf(regions.goesLeft),
    nodeFeature: nodes.subarray(0, leaves),
    nodeLeft: nodes.subarray(leaves, 2 * leaves),
    nodeRight: nodes.subarray(2 * leaves, 3 * leaves),
    leafValue: doubles(regions.leafValue),
    leaves: doubles(regions.leaves),
    orders: doubles(regions.orders),
    answers: doubles(regions.answers),
    rowLoops: blocks.map((_, i) => ({
      addRows: exports[`addRows${i}`] as RowLoops['addRows'],
      addGathered: exports[`addGathered${i}`] as RowLoops['addGathered'],
      gather: exports[`gather${i}`] as RowLoops['gather'],
    })),
    partLoop: exports.part as PartLoop,
    binLoop: exports.bin as BinLoop,
    desks: regions.desks.map(desk => ({
      sums: integers(desk.sums),
      gatheredBins: bytesOf(desk.gatheredBins),
      gatheredSteps: integers(desk.gatheredSteps),
      thresholds: doubles(desk.thresholds),
    })),
    histograms: [],
    histogramLength: ENTRY * blocks.reduce((sum, { entries }) => sum + entries, 0),
    staging: Array.from(
      { length: stagings },
      (_, i) => new Float64Array(buffer, regions.scores.at + i * 8 * rows, rows),
    ),
  }
}

export const createWorkspace = (needs: WorkspaceNeeds): Workspace => {
  const { bytes, blocks, binBytes } = layOut(needs)
  const memory = createMemory(bytes)
  const code = rowLoopsCode(blocks, binBytes, memory.buffer.byteLength / PAGE_BYTES)
  return openWorkspace({ ...needs, memory, module: compileModule(code) })
}
