import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import type { Design } from './design.ts'

/** Added to the diagonal, as a share of it, so that collinear columns do not break the decomposition. */
const SMALLEST_L2 = 1e-9
/** Each repetition takes the bias of that addition down by its own size again (iterated Tikhonov, Riley 1955). */
const REPETITIONS = 3

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Columns times the square roots of the weights, so that plain sums are weighted ones. */
const weighted = ({ columns, weights }: Design): Float64Array[] => {
  const roots = weights.map(Math.sqrt)
  return columns.map(column => column.map((value, row) => value * roots[row]!))
}

const rowsOf = (columns: readonly Float64Array[], rows: number): Float64Array[] =>
  Array.from({ length: rows }, (_, row) => Float64Array.from(columns, column => column[row]!))

const gram = (vectors: readonly Float64Array[]): Matrix => {
  const matrix = Matrix.zeros(vectors.length, vectors.length)
  vectors.forEach((one, i) => {
    for (let j = 0; j <= i; j++) {
      const product = dot(one, vectors[j]!)
      matrix.set(i, j, product)
      matrix.set(j, i, product)
    }
  })
  return matrix
}

const combine = (vectors: readonly Float64Array[], factors: ArrayLike<number>, length: number) => {
  const sum = new Float64Array(length)
  vectors.forEach((vector, i) => {
    for (let at = 0; at < length; at++) sum[at]! += factors[i]! * vector[at]!
  })
  return sum
}

/**
 * The coefficients that make Σ weight · (target − Xβ)² + `l2` · |β|² smallest; `target` has weighted mean 0. With `l2` 0
 * the least squares, and among several solutions (collinear columns, more columns than rows) the shortest one. With more
 * columns than rows it is solved in the rows (the identity (XᵀX + λ)⁻¹Xᵀ = Xᵀ(XXᵀ + λ)⁻¹), so the smaller side counts.
 */
export const ridgeSolution = (design: Design, target: Float64Array, l2: number): Float64Array => {
  const columns = weighted(design)
  const goal = target.map((value, row) => value * Math.sqrt(design.weights[row]!))
  const terms = columns.length
  if (terms === 0) return new Float64Array(0)
  const inRows = terms > design.rows
  const vectors = inRows ? rowsOf(columns, design.rows) : columns
  const matrix = gram(vectors)
  const diagonal = matrix.diagonal()
  const least = SMALLEST_L2 * Math.max(...diagonal, Number.MIN_VALUE)
  const added = Math.max(l2, least)
  for (let i = 0; i < diagonal.length; i++) matrix.set(i, i, diagonal[i]! + added)
  const decomposition = new CholeskyDecomposition(matrix)

  const step = (left: Float64Array): Float64Array => {
    const side = inRows ? left : Float64Array.from(columns, column => dot(column, left))
    const solved = decomposition.solve(Matrix.columnVector(side)).to1DArray()
    return inRows ? combine(vectors, solved, terms) : Float64Array.from(solved)
  }
  const solution = step(goal)
  for (let repeat = 0; l2 < least && repeat < REPETITIONS; repeat++) {
    const fitted = combine(columns, solution, design.rows)
    const more = step(goal.map((value, row) => value - fitted[row]!))
    for (let j = 0; j < terms; j++) solution[j]! += more[j]!
  }
  return solution
}
