import type { Random } from '../../statistics/random.ts'
import type { Groups } from './groups.ts'

/** How a node is parted; written over by the search. `score`: Σ over sides and channels of sum² / weight. */
export type ForestSplit = {
  score: number
  feature: number
  /** Numeric: the last bin on the left, and the first that has rows on the right. Categorical: −1. */
  lastLeft: number
  firstRight: number
  /** Categorical: the bins on the left, otherwise null. */
  leftBins: number[] | null
  missingLeft: boolean
}

export type NodeSums = { rows: number; weight: number; sums: Float64Array }

const score = (sums: Float64Array, weight: number): number => {
  let squares = 0
  for (let k = 0; k < sums.length; k++) squares += sums[k]! * sums[k]!
  return weight > 0 ? squares / weight : 0
}

export const nodeScore = ({ sums, weight }: NodeSums): number => score(sums, weight)

/** Sums of the left side as groups are added to it. */
const createSide = (node: NodeSums) => {
  const sums = new Float64Array(node.sums.length)
  const rest = new Float64Array(node.sums.length)
  let [rows, weight] = [0, 0]
  return {
    clear: () => {
      sums.fill(0)
      rows = 0
      weight = 0
    },
    add: ({ rows: groupRows, weight: groupWeight, sums: groupSums, channels }: Groups, group: number) => {
      rows += groupRows[group]!
      weight += groupWeight[group]!
      for (let k = 0; k < channels; k++) sums[k] = sums[k]! + groupSums[group * channels + k]!
    },
    rows: () => rows,
    /** Both sides' score, or −∞ where a side would have too few rows or no weight. */
    score: (minLeafRows: number): number => {
      if (rows < minLeafRows || node.rows - rows < minLeafRows) return Number.NEGATIVE_INFINITY
      const right = node.weight - weight
      if (!(weight > 0 && right > 0)) return Number.NEGATIVE_INFINITY
      for (let k = 0; k < sums.length; k++) rest[k] = node.sums[k]! - sums[k]!
      return score(sums, weight) + score(rest, right)
    },
  }
}

/**
 * Every cut between two bins, missing values on either side; or, with `random`, one cut drawn evenly in the feature's
 * values (Geurts, Ernst & Wehenkel 2006). `thresholds` are the feature's, `present` its missing bin.
 */
export const searchNumber = (
  groups: Groups,
  feature: number,
  { present, thresholds }: { present: number; thresholds: Float64Array },
  node: NodeSums,
  minLeafRows: number,
  best: ForestSplit,
  random: Random | null,
): void => {
  const hasMissing = groups.bin[groups.count - 1] === present
  const values = hasMissing ? groups.count - 1 : groups.count
  if (values === 0) return
  const last = hasMissing && !random ? values : values - 1
  let only = -1
  if (random) {
    if (values < 2) return
    const [low, high] = [thresholds[groups.bin[0]!]!, thresholds[groups.bin[values - 1]! - 1]!]
    const cut = low + (high - low) * random.uniform()
    only = 0
    while (only + 1 < last && thresholds[groups.bin[only + 1]!]! <= cut) only++
  }
  const side = createSide(node)
  for (const missingLeft of hasMissing ? [false, true] : [false]) {
    side.clear()
    if (missingLeft) side.add(groups, values)
    for (let cut = 0; cut < last; cut++) {
      side.add(groups, cut)
      if (only >= 0 && cut !== only) continue
      const found = side.score(minLeafRows)
      if (!(found > best.score)) continue
      best.score = found
      best.feature = feature
      best.lastLeft = groups.bin[cut]!
      best.firstRight = cut + 1 < values ? groups.bin[cut + 1]! : present
      best.leftBins = null
      best.missingLeft = hasMissing ? missingLeft : side.rows() * 2 >= node.rows
    }
  }
}

/** The channel in which the node's classes differ most: categories are put in its order. */
const widestChannel = ({ sums, weight }: NodeSums): number => {
  let widest = 0
  const spread = (k: number) => sums[k]! * (weight - sums[k]!)
  for (let k = 1; k < sums.length; k++) if (spread(k) > spread(widest)) widest = k
  return widest
}

/**
 * Categories in the order of their mean target, cut once (Fisher 1958; exact for one channel); or, with `random`, in a
 * random order cut at a random place. Missing is a category of its own.
 */
export const searchCategory = (
  groups: Groups,
  feature: number,
  present: number,
  node: NodeSums,
  minLeafRows: number,
  best: ForestSplit,
  random: Random | null,
): void => {
  const { count, channels, sums, weight } = groups
  const channel = channels === 1 ? 0 : widestChannel(node)
  const keys = Float64Array.from({ length: count }, (_, group) =>
    random ? random.uniform() : sums[group * channels + channel]! / weight[group]!,
  )
  const order = Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b)
  const only = random ? random.integer(count - 1) : -1
  const side = createSide(node)
  for (let cut = 0; cut < count - 1; cut++) {
    side.add(groups, order[cut]!)
    if (only >= 0 && cut !== only) continue
    const found = side.score(minLeafRows)
    if (!(found > best.score)) continue
    const leftBins = order.slice(0, cut + 1).map(group => groups.bin[group]!)
    best.score = found
    best.feature = feature
    best.lastLeft = -1
    best.firstRight = -1
    best.leftBins = leftBins
    best.missingLeft =
      groups.bin[count - 1] === present ? leftBins.includes(present) : side.rows() * 2 >= node.rows
  }
}
