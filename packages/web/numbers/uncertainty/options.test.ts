import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundTicks } from './options.ts'

test('ticks are round amounts within the bars', () => {
  expect(roundTicks(-210_602, 307_667)).toEqual([-200_000, 0, 200_000])
  expect(roundTicks(-1_234, 5_678)).toEqual([0, 2_000, 4_000])
})

test('law: few, rising, and within what is shown', () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 1e9 }), (from, span) => {
      const ticks = roundTicks(from, from + span)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThan(8)
      expect(ticks.every((tick, index) => index === 0 || tick > ticks[index - 1]!)).toBe(true)
      expect(ticks.every(tick => tick >= from - 1e-6 && tick <= from + span + 1e-6)).toBe(true)
    }),
  )
})
