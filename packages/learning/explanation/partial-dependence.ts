import type { Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { takeRows } from '../matrix/take-rows.ts'
import { mean } from '../statistics/mean.ts'
import { quantileOfSorted, quantiles } from '../statistics/quantile.ts'
import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import type { Says } from './permutation-importance.ts'

/** What the model says on average, were the feature `at` in every row; the middle 80 % of rows lie in `low` … `high`. */
export type DependencePoint = {
  at: number | string
  said: number
  low: number
  high: number
  /** Share of the rows that are near this point: where there are none, the curve is made up. */
  density: number
}

export type PartialDependence = { feature: string; kind: Column['kind']; points: DependencePoint[] }

export type DependenceRun = {
  seed: number
  /** Classification: the class whose probability is told. */
  output?: number
  points?: number
  mostRows?: number
}

const MOST_CATEGORIES = 20

/** Quantiles of a number, so that points lie where rows do; the commonest categories. */
const gridOf = (column: Column, points: number): number[] => {
  if (column.kind === 'numeric') {
    const known = column.values.filter(Number.isFinite)
    const shares = Array.from({ length: points }, (_, n) => (points === 1 ? 0.5 : n / (points - 1)))
    return [...new Set(quantiles(known, shares))].filter(Number.isFinite)
  }
  const counts = new Map<number, number>()
  for (const code of column.codes) if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CATEGORIES)
    .map(([code]) => code)
}

/** Share of rows whose value is nearest to each point. */
const densityOf = (column: Column, grid: readonly number[]): number[] => {
  const values = column.kind === 'numeric' ? column.values : column.codes
  const counts = grid.map(() => 0)
  const placeOf = new Map(grid.map((at, place) => [at, place]))
  for (const value of values) {
    const place =
      column.kind === 'categorical'
        ? placeOf.get(value)
        : Number.isFinite(value)
          ? grid.filter((at, i) => i > 0 && value > (at + grid[i - 1]!) / 2).length
          : undefined
    if (place !== undefined) counts[place]!++
  }
  return counts.map(count => count / values.length)
}

const withValue = (x: Matrix, place: number, at: number): Matrix => ({
  rows: x.rows,
  columns: x.columns.map((column, f) => {
    if (f !== place) return column
    return column.kind === 'numeric'
      ? { ...column, values: new Float64Array(x.rows).fill(at) }
      : { ...column, codes: new Int32Array(x.rows).fill(at) }
  }),
})

/**
 * Partial dependence (Friedman 2001) of one feature with the spread over the rows (Goldstein et al. 2015) and the density
 * of the data. Throws `RangeError` for a feature that is not there.
 */
export const partialDependence = (
  says: Says,
  x: Matrix,
  feature: string,
  { seed, output = 1, points = 20, mostRows = 300 }: DependenceRun,
): PartialDependence => {
  const place = x.columns.findIndex(({ name }) => name === feature)
  const column = x.columns[place]
  if (!column) throw new RangeError(`no feature ${feature}`)
  const every = Int32Array.from({ length: x.rows }, (_, row) => row)
  const rows = takeRows(x, shuffle(every, createRandom(seed)).slice(0, mostRows))
  const grid = gridOf(column, points)
  const density = densityOf(column, grid)
  return {
    feature,
    kind: column.kind,
    points: grid.map((at, i) => {
      const prediction = says(withValue(rows, place, at))
      const said = prediction.kind === 'regression' ? prediction.values : prediction.probabilities[output]!
      const sorted = said.slice().sort()
      return {
        at: column.kind === 'numeric' ? at : column.categories[at]!,
        said: mean(said),
        low: quantileOfSorted(sorted, 0.1),
        high: quantileOfSorted(sorted, 0.9),
        density: density[i]!,
      }
    }),
  }
}
