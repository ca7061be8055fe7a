import { describe, expect, it, test } from 'vitest'
import { isNamedAsKey } from './key-like.ts'
import { physicalRange } from './physical-range.ts'

const quartiles = (low: number, high: number) => [
  { share: 0.25, value: low },
  { share: 0.75, value: high },
]
const rangeOf = (name: string, unit: string | null, low = 1, high = 2) =>
  physicalRange({ name, unit, quantiles: quartiles(low, high) })

describe('the limits of a unit', () => {
  test.each([
    ['°C', -273.15, null],
    ['K', 0, null],
    ['Grad C', -273.15, null],
    ['% r.F.', 0, 100],
    ['‰', 0, 1000],
    ['rpm', 0, null],
    ['pH', 0, 14],
  ])('%s', (unit, low, high) => expect(rangeOf('x', unit)).toEqual({ low, high }))

  it('are those of nature whatever the values are, and those of custom only where most keep them', () => {
    expect(rangeOf('T', '°C', -400, -300)).toEqual({ low: -273.15, high: null })
    expect(rangeOf('Last', '%', 80, 120)).toBeNull()
    expect(rangeOf('Drehzahl', 'U/min', -900, 900)).toBeNull()
  })

  it('are not there for a change, for a unit that may be anything, and for none', () => {
    expect(rangeOf('Veränderung', '%')).toBeNull()
    expect(rangeOf('Moment', 'Nm')).toBeNull()
    expect(rangeOf('x', null)).toBeNull()
  })
})

test.each([
  ['Serien-Nr.', 'text', true],
  ['machineId', 'integer', true],
  ['UDI', 'integer', true],
  ['Seriennummer', 'text', true],
  ['Product ID', 'text', true],
  ['Charge', 'text', true],
  ['charge', 'integer', false],
  ['number of parts', 'integer', false],
  ['liquid', 'integer', false],
  ['Druck', 'number', false],
] as const)('%s (%s) names a key: %s', (name, type, is) => expect(isNamedAsKey({ name, type })).toBe(is))
