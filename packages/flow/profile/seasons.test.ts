import { describe, expect, it } from 'vitest'
import { autocorrelations } from './autocorrelation.ts'
import { seasonsOf } from './seasons.ts'

/** Numbers without any order, the same each time (mulberry32). */
const noise = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32 - 0.5
  }
}
const signal = (length: number, value: (n: number) => number) =>
  Float64Array.from({ length }, (_, n) => value(n))
const wave = (length: number, period: number, seed = 1) => {
  const any = noise(seed)
  return signal(length, n => Math.sin((n * 2 * Math.PI) / period) + any())
}
const periods = (...question: Parameters<typeof seasonsOf>) =>
  seasonsOf(...question).map(({ period }) => period)

it('is at every lag what counting it pair by pair gives, where values are missing too', () => {
  const any = noise(3)
  const grid = signal(100, n => (n % 7 === 2 || (n > 40 && n < 50) ? Number.NaN : Math.sin(n / 3) + any()))
  const known = [...grid.keys()].filter(at => !Number.isNaN(grid[at]!))
  // Least squares by hand.
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const [t, x] = [mean(known), mean(known.map(at => grid[at]!))]
  const slope = mean(known.map(at => (at - t) * (grid[at]! - x))) / mean(known.map(at => (at - t) ** 2))
  const rest = grid.map((value, at) => value - x - slope * (at - t))
  const square = mean(known.map(at => rest[at]! ** 2))
  const found = autocorrelations(grid)
  for (let lag = 1; lag <= 30; lag++) {
    const pairs = known.filter(at => at >= lag && !Number.isNaN(grid[at - lag]!))
    expect(found[lag]).toBeCloseTo(mean(pairs.map(at => rest[at]! * rest[at - lag]!)) / square, 9)
  }
  expect(found[0]).toBeCloseTo(1, 9)
})

describe('seasons', () => {
  it('are the natural periods, and no multiples of them that say nothing new', () => {
    expect(periods([wave(24 * 4 * 30, 96)], 900, true)).toEqual([86_400])
  })

  it('are a week besides the day where the days of a week differ', () => {
    const any = noise(2)
    const plant = signal(
      24 * 7 * 8,
      n => (Math.floor(n / 24) % 7 < 5 && n % 24 > 6 && n % 24 < 20 ? 9 : 1) + any(),
    )
    expect(periods([plant], 3600, true)).toEqual([86_400, 604_800])
  })

  it('are periods that nobody has a name for: of a machine, of a tide, of a counted axis', () => {
    expect(periods([wave(20_000, 48)], 1, true)).toEqual([48])
    expect(periods([wave(8760, 12.42)], 3600, true)[0]! / 3600).toBeCloseTo(12.42, 1)
    expect(periods([wave(3000, 7.3)], 1, false)[0]).toBeCloseTo(7.3, 1)
  })

  it('are found in a signal that rises as a whole, and in one that is longer than what is looked at closely', () => {
    const days = wave(2400, 24)
    expect(periods([days.map((value, at) => value + at / 10)], 3600, true)).toEqual([86_400])
    expect(periods([wave(400_000, 86_400)], 1, true)).toEqual([86_400])
  })

  it('are those of most assets, not of the first', () => {
    const [still, still2] = [4, 5].map(seed => signal(4000, noise(seed)))
    expect(periods([still!, wave(3000, 30, 1), wave(3500, 30, 2)], 60, true)).toEqual([1800])
    expect(periods([wave(3000, 30), still!, still2!], 60, true)).toEqual([])
  })

  it('are not in noise, in a random walk, in what never varies, or in a handful of values', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const any = noise(seed)
      const steps = signal(3000, any)
      let sum = 0
      const walk = steps.map(step => {
        sum += step
        return sum
      })
      expect(periods([steps], 7, true)).toEqual([])
      expect(periods([walk], 7, false)).toEqual([])
    }
    expect(periods([signal(1000, () => 3)], 60, true)).toEqual([])
    expect(periods([signal(1000, n => n / 7)], 60, true)).toEqual([])
    expect(periods([wave(11, 4)], 60, true)).toEqual([])
    expect(periods([], 60, true)).toEqual([])
  })
})
