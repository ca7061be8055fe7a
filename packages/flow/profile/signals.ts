import { nthSmallest } from './nth-smallest.ts'

/** A stretch of rows, by their position. */
export type Stretch = { first: number; last: number }

const LEAST_RUN = 20
/** A value that is kept so long in several places is a state of the machine (off, idle, night), no stuck sensor. */
const PLACES_OF_A_STATE = 3
/** A signal that stays as it is so often is coarse or slow: what it does several times is its way. */
const SLUGGISH = 0.3
const ITS_WAY = 3
const TIMES = 5
const SHOWN = 20

/** The rows of each asset, `starts` being the positions at which another one begins. */
const assetsOf = ({ length }: Float64Array, starts: ReadonlySet<number>): Stretch[] => {
  const firsts = [...new Set([0, ...starts])].sort((a, b) => a - b)
  return firsts.map((first, asset) => ({ first, last: (firsts[asset + 1] ?? length) - 1 }))
}

/**
 * A meter or a count of pieces: it only rises, or falls back to where it began. Where nothing is made it stands still, and
 * is not stuck; when it is, see \`stuck-counter.ts\`.
 */
export const isCounter = (values: Float64Array, starts: ReadonlySet<number>): boolean => {
  let least = Number.POSITIVE_INFINITY
  let fallen: number | null = null
  for (const { first, last } of assetsOf(values, starts))
    for (let at = first; at <= last; at++) {
      const value = values[at]!
      if (at > first && value < values[at - 1]!) {
        if (value > least || (fallen !== null && value !== fallen)) return false
        fallen = value
      }
      if (value < least) least = value
    }
  return fallen === null || fallen === least
}

/**
 * Where a signal keeps its value for longer than chance allows: with a share p of steps that change nothing, a run of so
 * many rows would happen less than once in a million tables of that length. NaN is missing and ends a run; `starts` are
 * the positions at which another asset begins. Where a signal is sluggish as a whole, it has to be three times as long as
 * what the signal does several times.
 */
export const frozenStretches = (values: Float64Array, starts: ReadonlySet<number>): Stretch[] => {
  const assets = assetsOf(values, starts)
  let still = 0
  let steps = 0
  for (const { first, last } of assets)
    for (let at = first + 1; at <= last; at++) {
      const value = values[at]!
      const before = values[at - 1]!
      if (value === before) {
        still++
        steps++
      } else if (!Number.isNaN(value + before)) steps++
    }
  if (steps === 0 || still === 0 || still === steps || isCounter(values, starts)) return []
  const p = still / steps
  const least = Math.max(LEAST_RUN, Math.log(1e-6 / steps) / Math.log(p))
  const runs: Stretch[] = []
  const lengths: number[] = []
  const places = new Map<number, number>()
  for (const asset of assets)
    for (let first = asset.first; first <= asset.last; ) {
      const value = values[first]!
      let last = first
      while (last < asset.last && values[last + 1] === value) last++
      if (last > first) lengths.push(last - first + 1)
      if (last - first + 1 >= least) {
        runs.push({ first, last })
        places.set(value, (places.get(value) ?? 0) + 1)
      }
      first = last + 1
    }
  const usual = p < SLUGGISH ? 0 : (lengths.sort((a, b) => b - a)[TIMES] ?? 0)
  return runs
    .filter(({ first, last }) => last - first + 1 >= ITS_WAY * usual)
    .filter(({ first }) => places.get(values[first]!)! < PLACES_OF_A_STATE)
    .sort((a, b) => b.last - b.first - (a.last - a.first))
    .slice(0, SHOWN)
}

/** A step of another order than all others, in relation to the usual steps and to the range of the signal. */
const TIMES_THE_USUAL = 15

/** Positions whose step from the row before is out of proportion, the largest first. */
export const jumpsOf = (
  values: Float64Array,
  starts: ReadonlySet<number>,
  spread: number,
): { at: number; size: number }[] => {
  const assets = assetsOf(values, starts)
  let [moved, largest] = [0, 0]
  for (const { first, last } of assets)
    for (let at = first + 1; at <= last; at++) {
      const size = Math.abs(values[at]! - values[at - 1]!)
      if (size > 0) moved++
      if (size > largest) largest = size
    }
  if (moved < 100 || largest <= spread / 2) return []
  const sizes = new Float64Array(moved)
  let n = 0
  for (const { first, last } of assets)
    for (let at = first + 1; at <= last; at++) {
      const size = Math.abs(values[at]! - values[at - 1]!)
      if (size > 0) sizes[n++] = size
    }
  const usual = nthSmallest(sizes, Math.floor(moved * 0.95))
  const least = Math.max(usual * TIMES_THE_USUAL, spread / 2)
  if (largest <= least) return []
  const found: { at: number; size: number }[] = []
  for (const { first, last } of assets)
    for (let at = first + 1; at <= last; at++) {
      const size = values[at]! - values[at - 1]!
      if (Math.abs(size) > least) found.push({ at, size })
    }
  return found.sort((a, b) => Math.abs(b.size) - Math.abs(a.size)).slice(0, SHOWN)
}
