import fc from 'fast-check'
import { expect, it } from 'vitest'
import { momentsOf } from './moments.ts'

it('keeps mean and deviation of small numbers that lie far from nought', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 50 }), list => {
      const [n, sum] = [list.length, list.reduce((all, value) => all + value, 0)]
      // Whole numbers up to the root.
      const square = n * list.reduce((all, value) => all + value * value, 0) - sum * sum
      const { mean, sd } = momentsOf(Float64Array.from(list, value => value + 2 ** 40))
      expect(mean! - 2 ** 40).toBeCloseTo(sum / n, 3)
      expect(sd).toBeCloseTo(Math.sqrt(square / n / (n - 1)), 6)
    }),
  )
})

it('gives what is constant no deviation, one number none to tell, and nothing nothing', () => {
  expect(momentsOf(new Float64Array(1000).fill(0.1))).toEqual({ mean: 0.1, sd: 0 })
  expect(momentsOf(Float64Array.of(3))).toEqual({ mean: 3, sd: null })
  expect(momentsOf(new Float64Array(0))).toEqual({ mean: null, sd: null })
})
