import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

describe('a number as it is typed', () => {
  test.each([
    ['1.234,56', 1234.56],
    ['1234,56', 1234.56],
    ['1.690 €', 1690],
    ['6,4', 6.4],
    ['6.4', 6.4],
    ['−12,5', -12.5],
    [',5', 0.5],
    ['12.345.678', 12_345_678],
  ])('in German: %s', (typed, value) => expect(readNumber(typed, 'de')).toBe(value))

  test.each([
    ['1,234.56', 1234.56],
    ['€1,690', 1690],
    ['6,4', 6.4],
    ['.5', 0.5],
  ])('in English: %s', (typed, value) => expect(readNumber(typed, 'en')).toBe(value))

  test.each(['', '-', 'viel', '12.34,5', '1,2,3', '1e5', '0x10', '1.23.456', '<b>1</b>'])(
    'is none: %s',
    typed => expect(readNumber(typed, 'de')).toBeNull(),
  )

  test.each(['de', 'en'] as const)('law: what Intl writes is read back (%s)', language => {
    const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 4 })
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), hundredths => {
        const value = hundredths / 100
        expect(readNumber(format.format(value), language)).toBe(value)
      }),
    )
  })
})
