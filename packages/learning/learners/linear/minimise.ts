/** Value of a smooth function at `at`, its slope written into `slope`. */
export type SmoothFunction = (at: Float64Array, slope: Float64Array) => number

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Pairs of steps and changes of slope that are kept (Liu & Nocedal 1989 advise 3 to 20). */
const MEMORY = 10

type Pair = { step: Float64Array; change: Float64Array; curvature: number }

/** −H · slope by the two loops (Nocedal & Wright 2006, algorithm 7.4). */
const directionOf = (slope: Float64Array, pairs: readonly Pair[]): Float64Array => {
  const direction = slope.map(value => -value)
  const factors = new Float64Array(pairs.length)
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { step, change, curvature } = pairs[i]!
    const factor = dot(step, direction) / curvature
    factors[i] = factor
    for (let j = 0; j < direction.length; j++) direction[j] = direction[j]! - factor * change[j]!
  }
  const last = pairs.at(-1)
  const scale = last
    ? last.curvature / dot(last.change, last.change)
    : 1 / Math.max(1, Math.sqrt(dot(slope, slope)))
  for (let j = 0; j < direction.length; j++) direction[j] = direction[j]! * scale
  pairs.forEach(({ step, change, curvature }, i) => {
    const factor = factors[i]! - dot(change, direction) / curvature
    for (let j = 0; j < direction.length; j++) direction[j] = direction[j]! + factor * step[j]!
  })
  return direction
}

/**
 * Makes a convex smooth function smallest by L-BFGS with halving steps, from `at`, in place. Ends where no slope is
 * larger than `tolerance`, after `iterations`, or where rounding lets nothing fall any more. `onStep` may throw.
 */
export const minimise = (
  smooth: SmoothFunction,
  at: Float64Array,
  {
    tolerance,
    iterations,
    onStep,
  }: { tolerance: number; iterations: number; onStep: (done: number, value: number) => void },
): void => {
  let pairs: Pair[] = []
  let slope = new Float64Array(at.length)
  let value = smooth(at, slope)
  for (let done = 1; done <= iterations; done++) {
    if (slope.every(entry => Math.abs(entry) <= tolerance)) return
    const direction = directionOf(slope, pairs)
    const falls = dot(direction, slope)
    const nextSlope = new Float64Array(at.length)
    let length = 1
    let next = at
    let nextValue = Number.POSITIVE_INFINITY
    for (; length > 1e-12; length /= 2) {
      next = at.map((entry, j) => entry + length * direction[j]!)
      nextValue = smooth(next, nextSlope)
      if (nextValue <= value + 1e-4 * length * falls) break
    }
    if (!(nextValue < value)) {
      if (pairs.length === 0) return
      pairs = []
      continue
    }
    const step = direction.map(entry => length * entry)
    const change = nextSlope.map((entry, j) => entry - slope[j]!)
    const curvature = dot(step, change)
    if (curvature > 1e-12 * dot(change, change))
      pairs = [...pairs, { step, change, curvature }].slice(-MEMORY)
    at.set(next)
    slope = nextSlope
    value = nextValue
    onStep(done, value)
  }
}
