import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownValue, typedValue } from './typed-value.ts'

describe('a value as it is typed into the plan', () => {
  test.each([
    ['1.234,56', { unit: 'euro', min: 0 }, { value: 1234.56 }],
    ['0,5', { unit: 'share', min: 0, max: 1 }, { value: 0.005 }],
    ['29 %', { unit: 'share' }, { value: 0.29 }],
    ['', { unit: 'euro', optional: true }, { value: undefined }],
    ['', { unit: 'euro' }, { wrong: 'needed' }],
    ['viel', { unit: 'euro' }, { wrong: 'noNumber' }],
    ['2,5', { unit: 'month', whole: true }, { wrong: 'noWhole' }],
    ['-3', { unit: 'euro', min: 0 }, { wrong: 'atLeast', limit: 0 }],
    ['101', { unit: 'share', max: 1 }, { wrong: 'atMost', limit: 1 }],
  ] as const)('in German: %s', (typed, rules, found) => expect(typedValue(typed, rules, 'de')).toEqual(found))

  test.each(['de', 'en'] as const)(
    'law: a share that is shown is read back to the last digit (%s)',
    language => {
      const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
        maximumFractionDigits: 12,
      })
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 100_000 }), thousandths => {
          const share = thousandths / 100_000
          const rules = { unit: 'share', min: 0, max: 1 } as const
          expect(typedValue(format.format(shownValue(share, rules)), rules, language)).toEqual({
            value: share,
          })
        }),
      )
    },
  )
})
