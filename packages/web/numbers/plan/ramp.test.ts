import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRamp, shownRamp } from './ramp.ts'

const assumed = [{ id: 'neue-maschinen' }]

test('a ramp is read from lines, blanks and semicolons, with an assumption by its id', () => {
  expect(readRamp('1\n2,5; 3 neue-maschinen', assumed, 'de')).toEqual([1, 2.5, 3, 'neue-maschinen'])
})

test.each(['1 viel', '1 -2', '1 alte-maschinen'])(
  'what is neither number nor assumption is none: %s',
  typed => expect(readRamp(typed, assumed, 'de')).toBeNull(),
)

test('law: what is shown is read back', () => {
  const { format } = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 12 })
  const figure = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(n => n / 100),
    fc.constant('neue-maschinen'),
  )
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 30 }), ramp => {
      expect(readRamp(shownRamp(ramp, format), assumed, 'de')).toEqual(ramp)
    }),
  )
})
