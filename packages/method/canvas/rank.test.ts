import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankBetween } from './rank.ts'

const rank = fc.double({ noNaN: true, noDefaultInfinity: true })

test('the rank lies between its neighbours, strictly where a double does', () => {
  fc.assert(
    fc.property(rank, rank, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      const middle = rankBetween(low, high)
      expect(middle).toBeGreaterThanOrEqual(low)
      expect(middle).toBeLessThanOrEqual(high)
      if (high - low > 1e-9 * (Math.abs(low) + Math.abs(high)) && high - low > 1e-300) {
        expect(middle).toBeGreaterThan(low)
        expect(middle).toBeLessThan(high)
      }
    }),
  )
})

test('before the first and after the last is always a finite place', () => {
  fc.assert(
    fc.property(rank, edge => {
      const before = rankBetween(undefined, edge)
      const after = rankBetween(edge)
      expect(Number.isFinite(before) && Number.isFinite(after)).toBe(true)
      if (Math.abs(edge) < 1e300) {
        expect(before).toBeLessThan(edge)
        expect(after).toBeGreaterThan(edge)
      }
    }),
  )
  expect(rankBetween()).toBe(0)
})

test('forty notes dropped at one spot keep their order', () => {
  let after = 1
  for (let n = 0; n < 40; n++) {
    const next = rankBetween(0, after)
    expect(next).toBeLessThan(after)
    after = next
  }
})
