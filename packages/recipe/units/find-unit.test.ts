import { expect, it } from 'vitest'
import { findUnit, physicalRange } from './find-unit.ts'
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
  expect(physicalRange('°C').least).toBe(-273.15)
  expect(physicalRange('bar').least).toBeCloseTo(-1.01325)
  expect(physicalRange('Nm')).toEqual({ least: null, most: null })
})
