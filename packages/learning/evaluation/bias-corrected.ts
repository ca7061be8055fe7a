import { mean } from '../statistics/mean.ts'
import { normalBelow, normalQuantile } from '../statistics/normal-distribution.ts'

/** Blocks that the jackknife leaves out in turn; one a unit would take as many measurements as there are rows. */
const MOST_BLOCKS = 200

/** Skew of each metric's influence, by leaving out one block of units after another (Efron 1987, eq. 6.6). */
export const accelerationOf = (
  measureWith: (counts: Float64Array) => Readonly<Record<string, number>>,
  units: number,
): Record<string, number> => {
  const blocks = Math.min(units, MOST_BLOCKS)
  const without = Array.from({ length: blocks }, (_, block) => ({
    ...measureWith(Float64Array.from({ length: units }, (_, unit) => (unit % blocks === block ? 0 : 1))),
  }))
  return Object.fromEntries(
    Object.keys(without[0] ?? {}).map(name => {
      const values = without.map(measured => measured[name]!).filter(Number.isFinite)
      const centre = mean(values)
      let squares = 0
      let cubes = 0
      for (const value of values) {
        squares += (centre - value) ** 2
        cubes += (centre - value) ** 3
      }
      return [name, squares === 0 ? 0 : cubes / (6 * squares ** 1.5)]
    }),
  )
}

/** Which shares of the sorted draws are the ends of a bias-corrected and accelerated interval. */
export const biasCorrectedShares = (
  sorted: Float64Array,
  value: number,
  acceleration: number,
  tail: number,
): [number, number] => {
  let below = 0
  for (const draw of sorted) below += draw < value ? 1 : draw === value ? 0.5 : 0
  const inside = Math.min(Math.max(below / sorted.length, 0.5 / sorted.length), 1 - 0.5 / sorted.length)
  const bias = normalQuantile(inside)
  const shareAt = (share: number) => {
    const shifted = bias + normalQuantile(share)
    return normalBelow(bias + shifted / (1 - acceleration * shifted))
  }
  return [shareAt(tail), shareAt(1 - tail)]
}
