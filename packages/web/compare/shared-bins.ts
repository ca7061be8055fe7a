import type { ComparedColumn } from '@leinwand/contract'

type Bin = ComparedColumn['histogram'][number]

export type SharedBin = {
  label: { from: number; to: number } | string
  /** Share of the rows of either side, 0–1. */
  shares: [number, number]
}

const BINS = 16
/** So many values of words are told apart. */
const WORDS = 8

/** What of a histogram lies below a value, spread evenly within a bin. */
const below = (bins: readonly Bin[], value: number): number =>
  bins.reduce((sum, { from, to, count }) => {
    if (value >= to) return sum + count
    return value <= from ? sum : sum + (count * (value - from)) / (to - from)
  }, 0)

const sharesIn = (bins: readonly Bin[], edges: readonly number[]): number[] => {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return edges
    .slice(1)
    .map((edge, place) => (below(bins, edge) - below(bins, edges[place] ?? edge)) / Math.max(1, all))
}

const ofNumbers = (a: readonly Bin[], b: readonly Bin[]): SharedBin[] => {
  const low = Math.min(a[0]?.from ?? 0, b[0]?.from ?? 0)
  const high = Math.max(a.at(-1)?.to ?? 0, b.at(-1)?.to ?? 0)
  if (!(high > low)) return [{ label: { from: low, to: high }, shares: [1, 1] }]
  const edges = Array.from({ length: BINS + 1 }, (_, place) => low + ((high - low) * place) / BINS)
  // What sits on an end belongs to the last bin, not beyond it; a bin of no width lies where it begins.
  const widened = (bins: readonly Bin[]) =>
    bins.map(bin => (bin.to > bin.from ? bin : { ...bin, to: bin.from + (high - low) / BINS / 1e6 }))
  const [p, q] = [sharesIn(widened(a), edges), sharesIn(widened(b), edges)]
  return p.map((share, place) => ({
    label: { from: edges[place] ?? low, to: edges[place + 1] ?? high },
    shares: [share, q[place] ?? 0],
  }))
}

const ofWords = (a: ComparedColumn, b: ComparedColumn): SharedBin[] => {
  // Of values that occur once each there are any number, and a few of them are no picture.
  if ([a, b].every(({ frequent }) => frequent.every(({ count }) => count === 1))) return []
  const shares = ({ frequent }: ComparedColumn, rows: number) =>
    new Map(frequent.map(({ value, count }) => [value, count / Math.max(1, rows)]))
  const counted = (column: ComparedColumn) =>
    column.frequentRows ?? column.frequent.reduce((sum, { count }) => sum + count, 0)
  const [p, q] = [shares(a, counted(a)), shares(b, counted(b))]
  return [...new Set([...p.keys(), ...q.keys()])]
    .slice(0, WORDS)
    .map(value => ({ label: value, shares: [p.get(value) ?? 0, q.get(value) ?? 0] }))
}

/** Two distributions over the same bins, so that they can be laid over each other. */
export const sharedBins = (a: ComparedColumn, b: ComparedColumn): SharedBin[] =>
  a.histogram.length > 0 && b.histogram.length > 0 ? ofNumbers(a.histogram, b.histogram) : ofWords(a, b)
