import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, spellings } from './spellings.ts'

test('the commonest spelling takes the place of the others', () => {
  const counted = [
    { value: 'Müller', count: 7 },
    { value: 'MUELLER', count: 2 },
    { value: ' müller', count: 1 },
    { value: 'Möller', count: 1 },
  ]
  expect(spellings(counted)).toEqual({ MUELLER: 'Müller', ' müller': 'Müller' })
})

test('what is put in place is written alike, is there, and is not replaced itself', () => {
  const counted = fc.array(fc.record({ value: fc.string({ unit: 'grapheme' }), count: fc.nat() }))
  fc.assert(
    fc.property(counted, values => {
      const instead = spellings(values)
      for (const [value, other] of Object.entries(instead)) {
        expect(folded(value)).toBe(folded(other))
        expect(values.some(one => one.value === other)).toBe(true)
        expect(Object.hasOwn(instead, other)).toBe(false)
      }
    }),
  )
})
