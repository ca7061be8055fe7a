import type { Design } from './design.ts'

/** Penalties as in scikit-learn's ElasticNet: `penalty` · (`l1Share` · |β|₁ + ½ (1 − `l1Share`) · |β|²). */
type ElasticPenalty = { penalty: number; l1Share: number }

/** Descends from `solution`, in place. `tolerance` is the largest change of a sweep that ends it, in the target's unit. */
export type Descent = {
  solve: (solution: Float64Array, penalty: ElasticPenalty, tolerance: number) => void
  /** The smallest penalty that leaves every coefficient at 0. */
  largestPenalty: (l1Share: number) => number
}

const MOST_SWEEPS = 10_000

const soften = (value: number, by: number): number => (value > by ? value - by : value < -by ? value + by : 0)

/**
 * Coordinate descent for ½ Σ weight · (target − Xβ)² / Σ weight + penalty, with covariance updates: products of columns
 * are reckoned once, when the first of the two becomes active (Friedman, Hastie & Tibshirani 2010, section 2.2). A sweep
 * over all columns is followed by sweeps over the active ones until these stand still.
 */
export const createDescent = ({ columns, weights, total }: Design, target: Float64Array): Descent => {
  const product = (one: Float64Array, other: Float64Array): number => {
    let sum = 0
    for (let row = 0; row < one.length; row++) sum += weights[row]! * one[row]! * other[row]!
    return sum / total
  }
  const withTarget = Float64Array.from(columns, column => product(column, target))
  const squares = Float64Array.from(columns, column => product(column, column))
  const known: (Float64Array | undefined)[] = []
  const productsOf = (j: number): Float64Array =>
    (known[j] ??= Float64Array.from(columns, column => product(column, columns[j]!)))

  const solve: Descent['solve'] = (solution, { penalty, l1Share }, tolerance) => {
    const slopes = withTarget.slice()
    const move = (j: number, by: number): void => {
      const products = productsOf(j)
      for (let k = 0; k < slopes.length; k++) slopes[k] = slopes[k]! - by * products[k]!
    }
    solution.forEach((value, j) => {
      if (value !== 0) move(j, value)
    })
    const sweep = (activeOnly: boolean): number => {
      let largest = 0
      for (let j = 0; j < solution.length; j++) {
        const before = solution[j]!
        if (squares[j] === 0 || (activeOnly && before === 0)) continue
        const after =
          soften(slopes[j]! + squares[j]! * before, penalty * l1Share) /
          (squares[j]! + penalty * (1 - l1Share))
        if (after === before) continue
        solution[j] = after
        move(j, after - before)
        largest = Math.max(largest, Math.abs(after - before) * Math.sqrt(squares[j]!))
      }
      return largest
    }
    for (let sweeps = 0; sweeps < MOST_SWEEPS && sweep(false) > tolerance; sweeps++)
      while (sweeps++ < MOST_SWEEPS && sweep(true) > tolerance);
  }
  const largestPenalty = (l1Share: number) =>
    withTarget.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / Math.max(l1Share, 1e-3)
  return { solve, largestPenalty }
}
