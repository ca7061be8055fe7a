import { npv } from './npv.ts'

/** Rates looked for: from −99 % to +100,000 % a period, as logarithms of 1 + rate. */
const LOWEST = Math.log(0.01)
const HIGHEST = Math.log(1001)
const GRID = 4000

const signChanges = (flows: readonly number[]): number => {
  const signs = flows.filter(flow => flow !== 0).map(Math.sign)
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length
}

const bisect = (value: (at: number) => number, low: number, high: number): number => {
  const rising = value(low) < 0
  let [left, right] = [low, high]
  for (let step = 0; step < 200; step++) {
    const middle = (left + right) / 2
    if (middle <= left || middle >= right) break
    if (value(middle) < 0 === rising) left = middle
    else right = middle
  }
  return (left + right) / 2
}

/**
 * Internal rates of return: every rate per period at which the net present value changes its sign, lowest first; empty
 * where there is none. By Descartes' rule flows that change sign once have at most one, others may have several, and
 * then none of them is *the* return. Rates that lie closer together than 0.3 % of 1 + rate are not told apart.
 */
export const irr = (flows: readonly number[]): number[] => {
  const first = flows.findIndex(flow => flow !== 0)
  const changes = signChanges(flows)
  if (changes === 0) return []
  // Waiting at the start moves no root; without it the value does not fade to zero at high rates.
  const moved = flows.slice(first)
  const value = (log: number): number => npv(moved, Math.expm1(log))
  const pieces = changes === 1 ? 1 : GRID
  const roots: number[] = []
  let [left, before] = [LOWEST, value(LOWEST)]
  for (let piece = 1; piece <= pieces; piece++) {
    const right = LOWEST + ((HIGHEST - LOWEST) * piece) / pieces
    const now = value(right)
    // A value of zero waits for the next sign, so that a root on the grid is found once and a mere touch is not.
    if (now === 0) continue
    if (before !== 0 && Math.sign(now) !== Math.sign(before)) roots.push(bisect(value, left, right))
    left = right
    before = now
  }
  return roots.map(Math.expm1)
}
