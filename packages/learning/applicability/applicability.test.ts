import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Matrix } from '../matrix/matrix.ts'
import { createRandom } from '../statistics/random.ts'
import { conformalInterval, conformalSet, fitConformal } from './conformal.ts'
import { compileLimits, judgeRows, rowsByName } from './judge-row.ts'
import { fitLimits, type Limits } from './limits.ts'

const MATERIALS = ['steel', 'brass', 'wood']

const made = (rows: number, seed: number): Matrix => {
  const random = createRandom(seed)
  const torque = Float64Array.from({ length: rows }, () => 40 + 10 * random.normal())
  return {
    rows,
    columns: [
      { name: 'torque', kind: 'numeric', values: torque },
      // Speed falls as torque rises: a pair can be unusual though each of it is not.
      {
        name: 'speed',
        kind: 'numeric',
        values: torque.map(value => 3000 - 30 * value + 20 * random.normal()),
      },
      {
        name: 'material',
        kind: 'categorical',
        codes: Int32Array.from({ length: rows }, () => random.integer(2)),
        categories: MATERIALS,
      },
      {
        name: 'wear',
        kind: 'numeric',
        values: Float64Array.from({ length: rows }, () =>
          random.uniform() < 0.1 ? Number.NaN : random.uniform(),
        ),
      },
    ],
  }
}

describe('limits', () => {
  const training = made(2000, 1)
  const limits = JSON.parse(JSON.stringify(fitLimits(training, { seed: 1 }))) as Limits
  const judge = compileLimits(limits)
  const usual = { torque: 40, speed: 1800, material: 'steel', wear: 0.5 }
  const codesOf = (row: Parameters<typeof judge>[0]) => judge(row).reasons.map(({ code }) => code)

  test('let through what training had', () => {
    expect(judge(usual)).toMatchObject({ applicable: true, reasons: [] })
    expect(judge(usual).score).toBeGreaterThan(0.3)
    expect(judge({ ...usual, wear: null }).applicable).toBe(true)
    const fresh = judgeRows(limits, made(2000, 2))
    const share = fresh.filter(({ applicable }) => !applicable).length / 2000
    // 1 % are far by definition; a few are a little beyond the range.
    expect(share).toBeLessThan(0.03)
    expect(share).toBeGreaterThan(0.002)
  })

  test('name what training had not', () => {
    expect(judge({ ...usual, torque: 120 }).reasons[0]).toMatchObject({
      code: 'out-of-range',
      params: { feature: 'torque', value: 120 },
    })
    expect(judge({ ...usual, torque: Number.POSITIVE_INFINITY }).applicable).toBe(false)
    expect(codesOf({ ...usual, material: 'wood' })).toContain('category-unseen')
    expect(codesOf({ ...usual, material: 'glass' })).toContain('category-unseen')
    expect(codesOf({ ...usual, material: null })).toContain('missing-unseen')
    expect(codesOf({ torque: 40, material: 'steel', wear: 0.5 })).toContain('missing-unseen')
    expect(judge({ ...usual, torque: 120 }).score).toBeLessThanOrEqual(0.01)
  })

  test('find a pair that never was, of values that each were', () => {
    expect(codesOf({ ...usual, torque: 60, speed: 2400 })).toEqual(['far-from-training'])
  })

  test('are the same row by row as over many, to the last bit, after JSON', () => {
    const fresh = made(100, 3)
    expect(rowsByName(fresh).map(judge)).toEqual(judgeRows(limits, fresh))
  })

  test("do not take a machine's own rows for proof that it is known", () => {
    const random = createRandom(4)
    const groups = Int32Array.from({ length: 600 }, (_, row) => Math.floor(row / 30))
    const centre = Float64Array.from({ length: 20 }, () => 10 * random.normal())
    const values = Float64Array.from(groups, group => centre[group]! + 0.01 * random.normal())
    const x: Matrix = { rows: 600, columns: [{ name: 'a', kind: 'numeric', values }] }
    expect(fitLimits(x, { seed: 1, groups }).farthest).toBeGreaterThan(
      20 * fitLimits(x, { seed: 1 }).farthest,
    )
  })

  test('hold of any rows, few or empty', () => {
    for (const rows of [1, 2, 10]) {
      const few = fitLimits(made(rows, 5), { seed: 1 })
      expect(compileLimits(few)(usual).score).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('conformal coverage is at least as stated, on average over exchangeable data', () => {
  /** Coverage of fresh rows, averaged over many draws of the rows it was fitted on. */
  const averaged = (trials: number, coverageOf: (seed: number) => number): number => {
    let sum = 0
    for (let trial = 0; trial < trials; trial++) sum += coverageOf(trial)
    return sum / trials
  }

  const laws = fc.record({
    coverage: fc.constantFrom(0.5, 0.8, 0.9, 0.95),
    rows: fc.constantFrom(60, 300, 1200),
    skew: fc.constantFrom(0, 1),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })

  test('of a number, whatever the errors look like', () => {
    fc.assert(
      fc.property(laws, ({ coverage, rows, skew, seed }) => {
        const share = averaged(60, trial => {
          const random = createRandom(seed + trial)
          const draw = (count: number) => {
            const said = Float64Array.from({ length: count }, () => 10 * random.uniform())
            const is = said.map(value => value + (value / 5) * random.normal() + skew * random.normal() ** 2)
            return { said, is }
          }
          const seen = draw(rows)
          const conformal = fitConformal(seen.is, { kind: 'regression', values: seen.said }, coverage)
          if (conformal.kind !== 'regression') throw new TypeError('a number was asked')
          const fresh = draw(300)
          return (
            fresh.said.filter((value, row) => {
              const { lower, upper } = conformalInterval(conformal, value)
              return (
                (lower === null || fresh.is[row]! >= lower) && (upper === null || fresh.is[row]! <= upper)
              )
            }).length / 300
          )
        })
        // 60 draws of 300 rows: the average is known to about one hundredth.
        expect(share).toBeGreaterThan(coverage - 0.02)
        if (rows >= 300) expect(share).toBeLessThan(coverage + 0.04)
      }),
      { numRuns: 12 },
    )
  })

  test('of a class, the rare one as well', () => {
    fc.assert(
      fc.property(laws, ({ coverage, rows, seed }) => {
        const share = averaged(60, trial => {
          const random = createRandom(seed + trial)
          const draw = (count: number) => {
            const odds = Float64Array.from({ length: count }, () => 2 * random.normal() - 2)
            const actual = odds.map(z => (random.uniform() < 1 / (1 + Math.exp(-z)) ? 1 : 0))
            const p = odds.map(z => 1 / (1 + Math.exp(-z)))
            return { actual, probabilities: [p.map(value => 1 - value), p] }
          }
          const seen = draw(rows)
          const conformal = fitConformal(
            seen.actual,
            { kind: 'classification', probabilities: seen.probabilities },
            coverage,
          )
          if (conformal.kind !== 'classification') throw new TypeError('a class was asked')
          const fresh = draw(400)
          const rare = [...fresh.actual.keys()].filter(row => fresh.actual[row] === 1)
          const held = rare.filter(row =>
            conformalSet(
              conformal,
              fresh.probabilities.map(column => column[row]!),
            ).includes(1),
          )
          return held.length / rare.length
        })
        expect(share).toBeGreaterThan(coverage - 0.03)
      }),
      { numRuns: 12 },
    )
  })

  test('names the most probable class always', () => {
    const least = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(least, fc.nat(), (limits, at) => {
        const likeliest = at % limits.length
        const probabilities = limits.map((_, k) => (k === likeliest ? 0.6 : 0.4 / (limits.length - 1)))
        const set = conformalSet({ kind: 'classification', coverage: 0.9, least: limits }, probabilities)
        expect(set).toContain(likeliest)
      }),
    )
  })

  test('has no end where too few rows say how far', () => {
    const few = fitConformal(Float64Array.of(1, 2, 3), {
      kind: 'regression',
      values: Float64Array.of(1, 2, 4),
    })
    expect(few.kind === 'regression' && conformalInterval(few, 2)).toEqual({ lower: null, upper: null })
  })
})
