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

const sortedPresent = (values: Float64Array): Float64Array => {
  const present = new Float64Array(values.length)
  let count = 0
  for (const value of values) if (!Number.isNaN(value)) present[count++] = finite(value)
  return present.subarray(0, count).sort()
}

const distinctWithCounts = (sorted: Float64Array): { distinct: number[]; counts: number[] } => {
  const distinct: number[] = []
  const counts: number[] = []
  for (const value of sorted) {
    if (value === distinct[distinct.length - 1]) counts[counts.length - 1]!++
    else {
      distinct.push(value)
      counts.push(1)
    }
  }
  return { distinct, counts }
}

const thresholdsOfFew = (distinct: number[], counts: number[]): number[] => {
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
const thresholdsOfMany = (distinct: number[], counts: number[], rows: number, bins: number): number[] => {
  const even = rows / bins
  const fillsBin = counts.map(count => count >= even)
  let binsLeft = bins
  let rowsLeft = rows
  counts.forEach((count, i) => {
    if (!fillsBin[i]) return
    binsLeft--
    rowsLeft -= count
  })
  let share = rowsLeft / binsLeft
  const thresholds: number[] = []
  let inBin = 0
  for (let i = 0; i < distinct.length - 1 && thresholds.length < bins - 1; i++) {
    if (!fillsBin[i]) rowsLeft -= counts[i]!
    inBin += counts[i]!
    const closes = fillsBin[i] || inBin >= share || (fillsBin[i + 1] && inBin >= Math.max(1, share / 2))
    if (!closes) continue
    thresholds.push(between(distinct[i]!, distinct[i + 1]!))
    inBin = 0
    if (!fillsBin[i]) {
      binsLeft--
      share = rowsLeft / binsLeft
    }
  }
  return thresholds
}

/** Ascending thresholds, at most `bins` − 1. Missing values are left out; none, or one distinct value, gives none. */
export const numericThresholds = (values: Float64Array, bins: number): Float64Array => {
  const sorted = sortedPresent(values)
  const { distinct, counts } = distinctWithCounts(sorted)
  const largest = Math.min(bins, Math.floor(sorted.length / FEWEST_ROWS_IN_BIN) || 1)
  return Float64Array.from(
    distinct.length <= bins
      ? thresholdsOfFew(distinct, counts)
      : thresholdsOfMany(distinct, counts, sorted.length, largest),
  )
}

/** The bin of a present value, by bisection. */
export const numericBin = (value: number, thresholds: Float64Array): number => {
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value <= thresholds[middle]!) high = middle
    else low = middle + 1
  }
  return low
}
