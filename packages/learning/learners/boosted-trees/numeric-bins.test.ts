import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numericBin, numericThresholds, padThresholds } from './numeric-bins.ts'

const binsOf = (values: Float64Array, bins: number): number[] => {
  const padded = padThresholds(numericThresholds(values, bins))
  return [...values].map(value => numericBin(value, padded))
}

const repeat = (values: readonly number[], times: number) =>
  Float64Array.from(values.flatMap(value => new Array<number>(times).fill(value)))

test('few distinct values keep bins of their own, cut in the middle', () => {
  expect([...numericThresholds(repeat([1, 2, 4], 3), 255)]).toEqual([1.5, 3])
})

test('a value rarer than three rows joins its neighbour', () => {
  expect([...numericThresholds(Float64Array.of(1, 2, 2, 2, 5, 5, 5), 255)]).toEqual([3.5])
})

test('missing values and constants give no thresholds', () => {
  expect(numericThresholds(new Float64Array(9).fill(NaN), 255)).toHaveLength(0)
  expect(numericThresholds(new Float64Array(9).fill(3), 255)).toHaveLength(0)
})

test('infinite values share the extreme bins, with finite thresholds', () => {
  const values = repeat([-Infinity, -1, 1, Infinity], 4)
  const thresholds = numericThresholds(values, 255)
  expect(thresholds).toHaveLength(3)
  expect(thresholds.every(Number.isFinite)).toBe(true)
  expect(binsOf(values, 255).filter((_, i) => i % 4 === 0)).toEqual([0, 1, 2, 3])
})

test('neighbouring doubles are told apart', () => {
  const next = 1 + Number.EPSILON
  expect(binsOf(repeat([1, next], 3), 255)).toEqual([0, 0, 0, 1, 1, 1])
})

test('many distinct values are shared out evenly, a frequent one keeps its bin', () => {
  const values = Float64Array.from({ length: 10_000 }, (_, i) => (i < 4000 ? 0.5 : i))
  const counts = new Map<number, number>()
  for (const bin of binsOf(values, 16)) counts.set(bin, (counts.get(bin) ?? 0) + 1)
  expect(counts.get(0)).toBe(4000)
  expect(counts.size).toBe(16)
  for (const [bin, count] of counts) if (bin > 0) expect(count).toBe(400)
})

test('bins ascend with the values and stay within their number', () => {
  const values = fc.float64Array({ minLength: 1, maxLength: 4000, noNaN: true })
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 1000 }), (given, bins) => {
      const sorted = given.slice().sort()
      const binned = binsOf(sorted, bins)
      for (let i = 1; i < binned.length; i++) expect(binned[i]!).toBeGreaterThanOrEqual(binned[i - 1]!)
      expect(Math.max(...binned)).toBeLessThan(bins)
    }),
  )
})
