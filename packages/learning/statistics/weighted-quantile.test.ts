import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedQuantile } from './weighted-quantile.ts'

test('the middle of two values where the share falls between them', () => {
  expect(weightedQuantile(Float64Array.of(3, 1, 2, 4), null, 0.5)).toBe(2.5)
  expect(weightedQuantile(Float64Array.of(3, 1, 2), null, 0.5)).toBe(2)
  expect(weightedQuantile(Float64Array.of(5, 9), Float64Array.of(3, 1), 0.5)).toBe(5)
  expect(weightedQuantile(new Float64Array(0), null, 0.5)).toBeNaN()
})

test('whole weights are the same as being there so often', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 20 }), (pairs, twentieths) => {
      const often = pairs
        .flatMap(([value, times]) => new Array<number>(times).fill(value))
        .sort((a, b) => a - b)
      fc.pre(often.length > 0)
      const share = twentieths / 20
      const found = weightedQuantile(
        Float64Array.from(pairs, ([value]) => value),
        Float64Array.from(pairs, ([, times]) => times),
        share,
      )
      expect(found).toBe(weightedQuantile(Float64Array.from(often), null, share))
      const position = share * often.length
      const upper = often[Math.min(often.length - 1, Math.floor(position))]!
      const lower = Number.isInteger(position) ? often[Math.max(0, position - 1)]! : upper
      expect(found).toBeCloseTo((lower + upper) / 2, 12)
    }),
  )
})
