import { expect, it } from 'vitest'
import { findUnit } from './find-unit.ts'
import { UNITS } from './units.ts'

it.each([
  ['U/min', '1/min'],
  ['rpm', '1/min'],
  ['[°C]', '°C'],
  ['Grad C', '°C'],
  ['in %', '%'],
  ['m3/h', 'm³/h'],
  ['μm', 'µm'],
  ['KG', 'kg'],
  ['MW', 'MW'],
  ['mW', 'mW'],
  ['in', 'in'],
])('%s is %s', (text, name) => expect(findUnit(text)?.name).toBe(name))

it('does not guess: mw could be mW or MW, and parsec is not ours', () => {
  expect(findUnit('mw')).toBeUndefined()
  expect(findUnit('parsec')).toBeUndefined()
})

it('has every name and alias once', () => {
  const names = UNITS.flatMap(({ name, aliases }) => [name, ...aliases])
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
})

it('knows what cannot be', () => {
  expect(findUnit('°C')!.least).toBe(-273.15)
  expect(findUnit('bar')!.least).toBeCloseTo(-1.01325)
  expect(findUnit('Nm')).toMatchObject({ least: null, most: null })
  expect(findUnit('% r.F.')).toMatchObject({ least: 0, most: 100, limits: 'custom' })
  expect(findUnit('‰')).toMatchObject({ least: 0, most: 1000 })
  expect(findUnit('kHz')).toMatchObject({ least: 0, most: null, limits: 'nature' })
  expect(findUnit('rpm')).toMatchObject({ least: 0, limits: 'custom' })
})
