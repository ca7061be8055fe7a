import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nthSmallest } from './nth-smallest.ts'
import { sortNumbers } from './sort-numbers.ts'

const double = fc.double({ noNaN: true })

it('sorts as comparing does: signs, tiny and endless numbers, whole ones, parts of a longer list', () => {
  const kinds = fc.oneof(
    fc.array(double, { minLength: 4200, maxLength: 5000 }),
    fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 4200, maxLength: 5000 }),
    fc.array(double, { maxLength: 20 }),
  )
  fc.assert(
    fc.property(kinds, list => {
      const whole = Float64Array.from([7, ...list, 7])
      const sorted = sortNumbers(whole.subarray(1, list.length + 1))
      const expected = Float64Array.from(list).sort()
      expect(sorted.every((value, at) => Object.is(value, expected[at]))).toBe(true)
      expect([whole[0], whole.at(-1)]).toEqual([7, 7])
    }),
    { numRuns: 30 },
  )
})

it('finds the value at a place as sorting does', () => {
  fc.assert(
    fc.property(fc.array(double, { minLength: 1, maxLength: 300 }), fc.nat(), (list, any) => {
      const place = any % list.length
      expect(nthSmallest(Float64Array.from(list), place)).toBe(Float64Array.from(list).sort()[place])
    }),
  )
})
