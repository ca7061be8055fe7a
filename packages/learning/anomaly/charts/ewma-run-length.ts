import { Matrix, solve } from 'ml-matrix'
import { gaussLegendre } from './gauss-legendre.ts'

const NODES = 48

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * Mean number of rows until an EWMA of independent standard normal values, started at their mean, leaves ± `limit` of its
 * own deviations: Crowder's integral equation (1987) by Gauss–Legendre quadrature.
 */
export const ewmaRunLength = (weight: number, limit: number): number => {
  const half = limit * Math.sqrt(weight / (2 - weight))
  const { nodes, weights } = gaussLegendre(NODES)
  const stay = (from: number, to: number) => density((to - (1 - weight) * from) / weight) / weight
  const equations = Matrix.zeros(NODES, NODES)
  for (let i = 0; i < NODES; i++)
    for (let j = 0; j < NODES; j++)
      equations.set(i, j, (i === j ? 1 : 0) - half * weights[j]! * stay(half * nodes[i]!, half * nodes[j]!))
  const lengths = solve(equations, Matrix.ones(NODES, 1))
  let length = 1
  for (let j = 0; j < NODES; j++) length += half * weights[j]! * lengths.get(j, 0) * stay(0, half * nodes[j]!)
  return length
}

/** The limit, in deviations of the EWMA, with the wanted run length; found by halving. */
export const ewmaLimit = (weight: number, runLength: number): number => {
  let [low, high] = [0.1, 8]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (ewmaRunLength(weight, middle) < runLength) low = middle
    else high = middle
  }
  return (low + high) / 2
}
