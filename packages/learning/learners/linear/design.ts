import type { Column } from '../../matrix/column.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { type Term, termValue } from './term.ts'

/**
 * The training rows as the solvers see them: one array a term, each with weighted mean 0, numbers with weighted
 * deviation 1 (deviation over all rows, not rows − 1, as scikit-learn's StandardScaler). `means` and `scales` lead back.
 */
export type Design = {
  rows: number
  columns: readonly Float64Array[]
  means: Float64Array
  scales: Float64Array
  weights: Float64Array
  /** Sum of the weights. */
  total: number
}

const valuesOf = (term: Term, column: Column): Float64Array =>
  column.kind === 'numeric'
    ? column.values.map(value => termValue(term, value))
    : Float64Array.from(column.codes, code => termValue(term, code < 0 ? Number.NaN : code))

/** The terms' values as they stand, one array a term. */
export const termColumns = (x: Matrix, terms: readonly Term[]): Float64Array[] =>
  terms.map(term => valuesOf(term, x.columns[term.feature]!))

const weightedSum = (values: Float64Array, weights: Float64Array): number => {
  let sum = 0
  for (let row = 0; row < values.length; row++) sum += weights[row]! * values[row]!
  return sum
}

/** Values that differ by less than this share of their own size are one value written twice. */
const ROUNDING = 1e-13

export const designOf = (x: Matrix, terms: readonly Term[], weights: Float64Array): Design => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const means = new Float64Array(terms.length)
  const scales = new Float64Array(terms.length).fill(1)
  const columns = terms.map((term, j) => {
    const values = valuesOf(term, x.columns[term.feature]!)
    means[j] = weightedSum(values, weights) / total
    for (let row = 0; row < values.length; row++) values[row]! -= means[j]!
    if (term.kind !== 'number') return values
    const deviation = Math.sqrt(
      weightedSum(
        values.map(value => value * value),
        weights,
      ) / total,
    )
    if (deviation <= ROUNDING * Math.abs(term.centre)) return values.fill(0)
    scales[j] = deviation
    for (let row = 0; row < values.length; row++) values[row]! /= deviation
    return values
  })
  return { rows: x.rows, columns, means, scales, weights, total }
}

/** What the solvers found, per unit of each feature, and the score where every term is 0. */
export const unscale = (
  { means, scales }: Design,
  solution: ArrayLike<number>,
  atMeans: number,
): { base: number; coefficients: number[] } => {
  let base = atMeans
  const coefficients = Array.from(solution, (value, j) => {
    const coefficient = value / scales[j]!
    base -= coefficient * means[j]!
    return coefficient
  })
  return { base, coefficients }
}
