import type { ForestTarget } from './forest-target.ts'

/** A node's rows by the bin of one feature, ascending: rows, weight and the channels' weighted sums of each bin that has any. */
export type Groups = {
  count: number
  bin: Int32Array
  rows: Int32Array
  weight: Float64Array
  /** `channels` entries a group. */
  sums: Float64Array
  channels: number
}

export type GroupBuffers = Groups & {
  keys: Float64Array
  /** By bin, zero between uses. */
  rowsOfBin: Int32Array
  weightOfBin: Float64Array
  sumsOfBin: Float64Array
}

export const createGroupBuffers = (rows: number, binLimit: number, channels: number): GroupBuffers => {
  const most = Math.min(rows, binLimit)
  return {
    count: 0,
    bin: new Int32Array(most),
    rows: new Int32Array(most),
    weight: new Float64Array(most),
    sums: new Float64Array(most * channels),
    channels,
    keys: new Float64Array(rows),
    rowsOfBin: new Int32Array(binLimit),
    weightOfBin: new Float64Array(binLimit),
    sumsOfBin: new Float64Array(binLimit * channels),
  }
}

/** The rows of a node: `order[begin … end)`. */
type NodeRows = { order: Int32Array; begin: number; end: number }

/** Large nodes: one pass over the rows, then one over the bins. */
const groupByBins = (
  into: GroupBuffers,
  bins: Uint16Array,
  limit: number,
  { y }: ForestTarget,
  weights: Float64Array,
  { order, begin, end }: NodeRows,
): void => {
  const { rowsOfBin, weightOfBin, sumsOfBin, channels } = into
  for (let i = begin; i < end; i++) {
    const row = order[i]!
    const bin = bins[row]!
    const weight = weights[row]!
    rowsOfBin[bin] = rowsOfBin[bin]! + 1
    weightOfBin[bin] = weightOfBin[bin]! + weight
    const at = channels === 1 ? bin : bin * channels + y[row]!
    sumsOfBin[at] = sumsOfBin[at]! + (channels === 1 ? weight * y[row]! : weight)
  }
  let count = 0
  for (let bin = 0; bin < limit; bin++) {
    if (rowsOfBin[bin] === 0) continue
    into.bin[count] = bin
    into.rows[count] = rowsOfBin[bin]!
    into.weight[count] = weightOfBin[bin]!
    rowsOfBin[bin] = 0
    weightOfBin[bin] = 0
    for (let k = 0; k < channels; k++) {
      into.sums[count * channels + k] = sumsOfBin[bin * channels + k]!
      sumsOfBin[bin * channels + k] = 0
    }
    count++
  }
  into.count = count
}

/** A key holds bin and row; rows are fewer than 2³². */
const KEY = 4294967296
const FEW = 40

const sortKeys = (keys: Float64Array, length: number): void => {
  if (length > FEW) {
    keys.subarray(0, length).sort()
    return
  }
  for (let i = 1; i < length; i++) {
    const key = keys[i]!
    let at = i
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!
    keys[at] = key
  }
}

/** Small nodes: their rows are sorted, the many bins that have none cost nothing. */
const groupBySorting = (
  into: GroupBuffers,
  bins: Uint16Array,
  { y }: ForestTarget,
  weights: Float64Array,
  { order, begin, end }: NodeRows,
): void => {
  const { keys, channels } = into
  const length = end - begin
  for (let i = 0; i < length; i++) keys[i] = bins[order[begin + i]!]! * KEY + order[begin + i]!
  sortKeys(keys, length)
  let count = 0
  let last = -1
  for (let i = 0; i < length; i++) {
    const bin = Math.floor(keys[i]! / KEY)
    const row = keys[i]! - bin * KEY
    if (bin !== last) {
      last = bin
      into.bin[count] = bin
      into.rows[count] = 0
      into.weight[count] = 0
      into.sums.fill(0, count * channels, (count + 1) * channels)
      count++
    }
    const group = count - 1
    const weight = weights[row]!
    into.rows[group] = into.rows[group]! + 1
    into.weight[group] = into.weight[group]! + weight
    const at = channels === 1 ? group : group * channels + y[row]!
    into.sums[at] = into.sums[at]! + (channels === 1 ? weight * y[row]! : weight)
  }
  into.count = count
}

/** Bins cost about a third of a row that is sorted. `limit`: bins of the feature, the missing one included. */
export const groupRows = (
  into: GroupBuffers,
  bins: Uint16Array,
  limit: number,
  target: ForestTarget,
  weights: Float64Array,
  node: NodeRows,
): void => {
  if ((node.end - node.begin) * 3 >= limit) groupByBins(into, bins, limit, target, weights, node)
  else groupBySorting(into, bins, target, weights, node)
}
