import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cramersV, pearson, ranksOf } from './association.ts'
import { strengthOf } from './strength.ts'
import { walkSorted } from './walk-sorted.ts'

/** Anscombe's first set (1973): r is 0.81642 in every book. */
const X = Float64Array.of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5)
const Y = Float64Array.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68)

it('Pearson is as in the books, and Spearman is that of the ranks', () => {
  expect(pearson(X, Y)).toBeCloseTo(0.81642, 5)
  // 1 − 6 Σd² ⁄ n(n² − 1), which holds where no two are equal.
  const [a, b] = [ranksOf(X), ranksOf(Y)]
  const squares = a.reduce((sum, rank, at) => sum + (rank - b[at]!) ** 2, 0)
  expect(pearson(a, b)).toBeCloseTo(1 - (6 * squares) / (11 * 120), 9)
})

it('equals share their rank, and what is missing has none', () => {
  expect([...ranksOf(Float64Array.of(5, 1, Number.NaN, 5, 9))]).toEqual([2.5, 1, Number.NaN, 2.5, 4])
})

it('Cramér’s V is 1 of a copy, about 0 of what has nothing to do with it, and as computed by hand between', () => {
  const a = Int32Array.from({ length: 400 }, (_, n) => n % 4)
  expect(cramersV(a, a)).toBe(1)
  expect(
    cramersV(
      a,
      Int32Array.from({ length: 400 }, (_, n) => Math.floor(n / 4) % 2),
    ),
  ).toBe(0)
  // 40 and 10 of one kind, 10 and 40 of the other: χ² ⁄ n = 0.36; less 1⁄99, over 2 − 1⁄99 − 1.
  const kinds = Int32Array.from({ length: 100 }, (_, n) => (n < 50 ? 0 : 1))
  const other = Int32Array.from({ length: 100 }, (_, n) => (n % 50 < 40 ? Number(n >= 50) : Number(n < 50)))
  expect(cramersV(kinds, other)).toBeCloseTo(Math.sqrt((0.36 - 1 / 99) / (1 - 1 / 99)), 9)
})

const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 80 })

it('no association is beyond ±1, and none depends on which comes first', () => {
  fc.assert(
    fc.property(values, values, (left, right) => {
      const length = Math.min(left.length, right.length)
      const [a, b] = [Float64Array.from(left.slice(0, length)), Float64Array.from(right.slice(0, length))]
      const r = pearson(a, b)
      if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1)
      expect(pearson(b, a)).toBe(r)
      const codes = (list: Float64Array) => Int32Array.from(list, value => Math.abs(Math.trunc(value)) % 3)
      const v = cramersV(codes(a), codes(b))
      expect(cramersV(codes(b), codes(a))).toBe(v)
      const strength = strengthOf(codes(a), codes(b))
      expect(strength).toBeGreaterThanOrEqual(0)
      expect(strength).toBeLessThanOrEqual(1)
    }),
  )
})

it('one walk tells what counting tells', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 200 }), list => {
      const counts = new Map<string, number>()
      for (const value of list) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
      const walked = walkSorted(Float64Array.from(list).sort(), [0, 0.5, 1], 20)
      expect(walked.distinct).toBe(counts.size)
      for (const { value, count } of [...walked.frequent, ...walked.rare])
        expect(counts.get(value)).toBe(count)
      const most = [...counts.values()].sort((a, b) => b - a).slice(0, 10)
      expect(walked.frequent.map(({ count }) => count)).toEqual(most)
      expect(walked.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
    }),
  )
})
