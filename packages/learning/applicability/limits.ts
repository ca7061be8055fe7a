import type { Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { takeRows } from '../matrix/take-rows.ts'
import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import { categoricalMarks, fitMixedSpace, type MixedSpace, placesOf } from './mixed-space.ts'
import { meanDistance, nearest } from './nearest.ts'

/** What training had of a feature. `low` and `high` are null where it had no number at all. */
export type FeatureLimits = { name: string; missingSeen: boolean } & (
  | { kind: 'numeric'; low: number | null; high: number | null }
  | { kind: 'categorical'; seen: readonly string[] }
)

/**
 * Within which limits a model applies (C5): plain data, fitted on the training part, kept in the bundle and asked row by
 * row. `distances` rise: how far training rows are from the reference rows.
 */
export type Limits = {
  features: readonly FeatureLimits[]
  space: MixedSpace
  neighbours: number
  /** Places of training rows, one after another; null is missing. */
  reference: readonly (number | null)[]
  distances: readonly number[]
  /** The farthest that still counts as near. */
  farthest: number
}

export type FitLimitsRun = {
  seed: number
  /** Whose row it is: a row's own machine does not count as near, because a new machine has none of its own. */
  groups?: ArrayLike<number | string>
  /** Reference rows at most; a row costs as many distances. */
  reference?: number
  neighbours?: number
  /** Share of training rows that would count as far. */
  far?: number
}

/** A value a little beyond the last one is nothing new: this share of the range. */
const MARGIN = 0.05
/** Training rows whose distance is measured, to know what is usual. */
const MOST_MEASURED = 1000

const numericLimits = (values: Float64Array) => {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > high) return { low: null, high: null }
  const margin = MARGIN * (high - low)
  return { low: low - margin, high: high + margin }
}

const limitsOfColumn = (column: Column): FeatureLimits => {
  const { name } = column
  if (column.kind === 'numeric')
    return {
      name,
      kind: 'numeric',
      missingSeen: column.values.some(Number.isNaN),
      ...numericLimits(column.values),
    }
  const used = new Set(column.codes)
  return {
    name,
    kind: 'categorical',
    missingSeen: used.has(-1),
    seen: column.categories.filter((_, code) => used.has(code)),
  }
}

/**
 * Learns the limits from the training rows: the range of each number, the categories, whether values were missing, and
 * how far rows usually are from their nearest ones (mean over `neighbours` of a sample of at most `reference` rows).
 */
export const fitLimits = (x: Matrix, run: FitLimitsRun): Limits => {
  const { seed, groups, reference = 500, neighbours = 5, far = 0.01 } = run
  const space = fitMixedSpace(x)
  const order = shuffle(
    Int32Array.from({ length: x.rows }, (_, row) => row),
    createRandom(seed),
  )
  const kept = order.slice(0, reference)
  const places = placesOf(space, takeRows(x, kept))
  const width = x.columns.length
  const marks = categoricalMarks(space)
  // Rows beside the reference first; with few rows the reference ones themselves, each without itself.
  const others = order.subarray(kept.length)
  const measured = (others.length >= kept.length ? others : order).slice(0, MOST_MEASURED)
  const measuredPlaces = placesOf(space, takeRows(x, measured))
  const distances = [...measured]
    .map((row, i) => {
      const isOwn = (at: number) =>
        kept[at] === row || (groups !== undefined && groups[kept[at]!] === groups[row])
      return meanDistance(
        nearest(marks, measuredPlaces.subarray(i * width, (i + 1) * width), places, neighbours, isOwn),
      )
    })
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const last = distances.length - 1
  return {
    features: x.columns.map(limitsOfColumn),
    space,
    neighbours,
    reference: Array.from(places, value => (Number.isNaN(value) ? null : value)),
    distances,
    // Of few rows the farthest is not yet far: what is twice as far is.
    farthest: last < 0 ? 0 : last < 1 / far ? 2 * distances[last]! : distances[Math.ceil((1 - far) * last)]!,
  }
}
