import type { ColumnProfile } from './profile.ts'

export type Walked = Pick<ColumnProfile, 'distinct' | 'frequent' | 'rare' | 'quantiles' | 'histogram'>

const FREQUENT = 10
const RARE = 5

type Run = { value: number; count: number }

/** Puts a run into a short list that is kept in order; what is last falls out. */
const keep = (list: Run[], most: number, value: number, count: number, sign: 1 | -1): void => {
  if (list.length === most && sign * list[most - 1]!.count >= sign * count) return
  let at = list.length
  while (at > 0 && sign * list[at - 1]!.count < sign * count) at--
  list.splice(at, 0, { value, count })
  if (list.length > most) list.pop()
}

const quantile = (sorted: Float64Array, share: number): number => {
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)]!
  const high = sorted[Math.ceil(at)]!
  return low + (high - low) * (at - Math.floor(at))
}

const histogramOf = (sorted: Float64Array, most: number): Walked['histogram'] => {
  const [low, high] = [sorted[0]!, sorted.at(-1)!]
  const bins = high > low && Number.isFinite(high - low) ? most : 1
  const width = (high - low) / bins
  const counts = new Uint32Array(bins)
  const binOf = (value: number) =>
    bins === 1 ? 0 : Math.min(bins - 1, Math.max(0, Math.floor((value - low) / width)))
  // In order already: each bin ends where halving finds the first value of a later one.
  for (let bin = 0, first = 0; bin < bins; bin++) {
    let [from, to] = [first, sorted.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (binOf(sorted[middle]!) <= bin) from = middle + 1
      else to = middle
    }
    counts[bin] = from - first
    first = from
  }
  return Array.from(counts, (count, bin) => ({
    from: low + bin * width,
    to: bin === bins - 1 ? high : low + (bin + 1) * width,
    count,
  }))
}

/** What numbers in ascending order (none of them NaN) tell in one walk; quantiles interpolate between neighbours. */
export const walkSorted = (sorted: Float64Array, shares: readonly number[], bins: number): Walked => {
  if (sorted.length === 0) return { distinct: 0, frequent: [], rare: [], quantiles: [], histogram: [] }
  const frequent: Run[] = []
  const rare: Run[] = []
  let distinct = 0
  for (let first = 0; first < sorted.length; ) {
    const value = sorted[first]!
    let after = first + 1
    while (after < sorted.length && sorted[after] === value) after++
    distinct++
    keep(frequent, FREQUENT, value, after - first, 1)
    keep(rare, RARE, value, after - first, -1)
    first = after
  }
  const shown = (runs: readonly Run[]) => runs.map(({ value, count }) => ({ value: String(value), count }))
  const least = frequent.at(-1)!.count
  return {
    distinct,
    frequent: shown(frequent),
    // Where every value is as rare as the next, none is worth a mention.
    rare: distinct <= FREQUENT ? [] : shown(rare.filter(({ count }) => count < least)),
    quantiles: shares.map(share => ({ share, value: quantile(sorted, share) })),
    histogram: histogramOf(sorted, bins),
  }
}
