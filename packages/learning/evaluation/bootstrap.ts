import { quantileOfSorted } from '../statistics/quantile.ts'
import { createRandom, type Random } from '../statistics/random.ts'
import { accelerationOf, biasCorrectedShares } from './bias-corrected.ts'
import type { Interval } from './interval.ts'

/** A metric is worked out from weights: a resample that holds a row twice gives it weight 2. */
export type Measure = (weights: Float64Array) => Readonly<Record<string, number>>

export type BootstrapRun = {
  rows: number
  seed: number
  /** Resamples; 500 to 1,000 are usual, for the ends of a 95 % interval. */
  resamples?: number
  confidence?: number
  /** Whose row it is (an engine, a machine): whole groups are drawn, because rows of one are not independent. */
  groups?: ArrayLike<number | string>
  /** What a row counts besides how often it is drawn. */
  weights?: ArrayLike<number>
  /** `bca` corrects for bias and skew (Efron 1987); it asks for up to 200 more measurements. */
  method?: 'percentile' | 'bca'
}

/** With fewer units to draw from an interval says more about which they are than about the metric. */
const FEWEST_UNITS = 5

/** The unit (row or group) of each row, units numbered in order of first appearance. */
const unitsOf = ({ rows, groups }: BootstrapRun): { unitOf: Int32Array; units: number } => {
  if (!groups) return { unitOf: Int32Array.from({ length: rows }, (_, row) => row), units: rows }
  const numbers = new Map<number | string, number>()
  const unitOf = Int32Array.from({ length: rows }, (_, row) => {
    const group = groups[row]!
    const known = numbers.get(group)
    if (known !== undefined) return known
    numbers.set(group, numbers.size)
    return numbers.size - 1
  })
  return { unitOf, units: numbers.size }
}

const drawCounts = (counts: Float64Array, random: Random): void => {
  counts.fill(0)
  for (let draw = 0; draw < counts.length; draw++) {
    const unit = random.integer(counts.length)
    counts[unit] = counts[unit]! + 1
  }
}

/**
 * Bootstrap intervals (Efron & Tibshirani 1993) of all metrics that `measure` gives, from the same resamples. A metric
 * that is undefined (`NaN`) in a resample is left out there; where it is in more than half, it has no interval.
 * Cost: `resamples` calls of `measure`.
 */
export const bootstrapIntervals = (measure: Measure, run: BootstrapRun): Record<string, Interval> => {
  const { rows, seed, resamples = 1000, confidence = 0.95, weights, method = 'percentile' } = run
  const { unitOf, units } = unitsOf(run)
  const weighted = new Float64Array(rows)
  const measureWith = (countOf: ArrayLike<number>) => {
    for (let row = 0; row < rows; row++)
      weighted[row] = countOf[unitOf[row]!]! * (weights ? weights[row]! : 1)
    return measure(weighted)
  }
  const counts = new Float64Array(units).fill(1)
  const whole = measureWith(counts)
  const draws = new Map(Object.keys(whole).map(name => [name, [] as number[]]))
  const random = createRandom(seed)
  for (let resample = 0; units >= FEWEST_UNITS && resample < resamples; resample++) {
    drawCounts(counts, random)
    const measured = measureWith(counts)
    for (const [name, values] of draws) {
      const value = measured[name]!
      if (Number.isFinite(value)) values.push(value)
    }
  }
  const acceleration = method === 'bca' && units >= FEWEST_UNITS ? accelerationOf(measureWith, units) : {}
  return Object.fromEntries(
    [...draws].map(([name, values]) => {
      const value = whole[name]!
      const known = Number.isFinite(value) && values.length > 0 && values.length * 2 >= resamples
      if (!known)
        return [name, { value: Number.isFinite(value) ? value : null, low: null, high: null, confidence }]
      const sorted = Float64Array.from(values).sort()
      const tail = (1 - confidence) / 2
      const [from, to] =
        method === 'bca'
          ? biasCorrectedShares(sorted, value, acceleration[name] ?? 0, tail)
          : [tail, 1 - tail]
      return [
        name,
        { value, low: quantileOfSorted(sorted, from), high: quantileOfSorted(sorted, to), confidence },
      ]
    }),
  )
}
