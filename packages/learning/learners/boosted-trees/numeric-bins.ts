/**
 * A numeric feature is cut into bins once, before training. A value's bin is the number of `thresholds` below it:
 * `value <= thresholds[0]` is bin 0. Distinct values keep a bin of their own while there are few; otherwise bins hold
 * about equally many rows (LightGBM's GreedyFindBin). Thresholds lie in the middle between neighbouring values.
 */

/** A bin with fewer rows than this is joined with the next (LightGBM's `min_data_in_bin`). */
const FEWEST_ROWS_IN_BIN = 3

/** Infinite values stand for the largest finite ones, so that they share the extreme bins and midpoints stay finite. */
const finite = (value: number): number => Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE)

/** A threshold t with low <= t < high, even where no double lies between the two. */
const between = (low: number, high: number): number => {
  const middle = low / 2 + high / 2
  return middle >= low && middle < high ? middle : low
}

/** Room for the values of a column, used for one column after the other: as garbage they would add up to more than the bins. */
type Room = { values: Float64Array; counts: Int32Array }

/** The values may lie in the room already. */
const sortedPresent = (values: Float64Array, room: Float64Array): Float64Array => {
  let count = 0
  for (const value of values) if (!Number.isNaN(value)) room[count++] = finite(value)
  return room.subarray(0, count).sort()
}

type Distinct = { distinct: Float64Array; counts: Int32Array }

/** Distinct values take the place of the sorted ones, which lie behind them. */
const distinctWithCounts = (sorted: Float64Array, counts: Int32Array): Distinct => {
  let last = -1
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[last]) {
      sorted[++last] = sorted[i]!
      counts[last] = 0
    }
    counts[last] = counts[last]! + 1
  }
  return { distinct: sorted.subarray(0, last + 1), counts: counts.subarray(0, last + 1) }
}

const thresholdsOfFew = ({ distinct, counts }: Distinct): number[] => {
  const thresholds: number[] = []
  let inBin = 0
  for (let i = 0; i < distinct.length - 1; i++) {
    inBin += counts[i]!
    if (inBin < FEWEST_ROWS_IN_BIN) continue
    thresholds.push(between(distinct[i]!, distinct[i + 1]!))
    inBin = 0
  }
  return thresholds
}

/** A value so frequent that it fills a bin alone gets one; the other bins share the remaining rows evenly. */
const thresholdsOfMany = ({ distinct, counts }: Distinct, rows: number, bins: number): number[] => {
  const even = rows / bins
  let binsLeft = bins
  let rowsLeft = rows
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! < even) continue
    binsLeft--
    rowsLeft -= counts[i]!
  }
  let share = rowsLeft / binsLeft
  const thresholds: number[] = []
  let inBin = 0
  for (let i = 0; i < distinct.length - 1 && thresholds.length < bins - 1; i++) {
    const fillsBin = counts[i]! >= even
    const nextFillsBin = counts[i + 1]! >= even
    if (!fillsBin) rowsLeft -= counts[i]!
    inBin += counts[i]!
    if (!fillsBin && inBin < share && !(nextFillsBin && inBin >= Math.max(1, share / 2))) continue
    thresholds.push(between(distinct[i]!, distinct[i + 1]!))
    inBin = 0
    if (fillsBin) continue
    binsLeft--
    share = rowsLeft / binsLeft
  }
  return thresholds
}

export const roomForThresholds = (mostValues: number): Room => ({
  values: new Float64Array(mostValues),
  counts: new Int32Array(mostValues),
})

/** Ascending thresholds, at most `bins` − 1. Missing values are left out; none, or one distinct value, gives none. */
export const numericThresholds = (
  values: Float64Array,
  bins: number,
  room = roomForThresholds(values.length),
): Float64Array => {
  const sorted = sortedPresent(values, room.values)
  const rows = sorted.length
  const found = distinctWithCounts(sorted, room.counts)
  const largest = Math.min(bins, Math.floor(rows / FEWEST_ROWS_IN_BIN) || 1)
  return Float64Array.from(
    found.distinct.length <= bins ? thresholdsOfFew(found) : thresholdsOfMany(found, rows, largest),
  )
}

/**
 * The bin of a present value by bisection over thresholds that `padThresholds` has padded, so that the number of steps
 * hangs on nothing but the feature.
 */
export const numericBin = (value: number, padded: Float64Array): number => {
  let bin = 0
  for (let step = (padded.length + 1) >> 1; step > 0; step >>= 1)
    bin += value > padded[bin + step - 1]! ? step : 0
  return bin
}

/** Padded with +∞ to one less than a power of two. */
export const padThresholds = (thresholds: Float64Array): Float64Array => {
  const size = 2 ** Math.ceil(Math.log2(thresholds.length + 1)) - 1
  const padded = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  padded.set(thresholds)
  return padded
}
