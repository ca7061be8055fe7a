import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareProfiles } from './compare.ts'
import type { ColumnProfile, Profile } from './profile.ts'
import { walkSorted } from './walk-sorted.ts'

const SHARES = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]

const profileOf = (values: readonly number[], missing: number): Profile => {
  const sorted = Float64Array.from(values).sort()
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  const column: ColumnProfile = {
    name: 'x',
    type: 'number',
    decimal: '.',
    format: null,
    unit: null,
    missing,
    unreadable: 0,
    distinctIsExact: true,
    min: sorted[0]!,
    max: sorted.at(-1)!,
    mean,
    sd,
    ...walkSorted(sorted, SHARES, 20),
    quantilesAreExact: true,
    frequentRows: values.length + missing,
    examples: [],
    patterns: [],
    patternRows: 0,
    alerts: [],
  }
  return {
    dataSet: 'd',
    rows: values.length + missing,
    duplicates: 0,
    rejected: 0,
    target: null,
    columns: [column],
    alerts: [],
    leaks: [],
    keys: [],
    associations: [],
    keyColumns: 0,
    keyColumnsOf: 0,
    associationColumns: 0,
    associationColumnsOf: 0,
    associationRows: 0,
    missingPatterns: [],
    time: null,
    proposals: [],
    reasons: {},
    seconds: 0,
  }
}

const numbers = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 40, maxLength: 120 })
const profiles = fc.tuple(numbers, fc.nat(50)).map(([values, missing]) => profileOf(values, missing))

it('finds no effect between a data set and itself', () => {
  fc.assert(
    fc.property(profiles, profile => {
      expect(compareProfiles(profile, profile).columns[0]).toMatchObject({ effect: 0, size: 'none' })
    }),
  )
})

it('finds as much the other way round', () => {
  fc.assert(
    fc.property(profiles, profiles, (a, b) => {
      const [there, back] = [compareProfiles(a, b).columns[0]!, compareProfiles(b, a).columns[0]!]
      expect([back.measure, back.size]).toEqual([there.measure, there.size])
      expect(Math.abs(back.effect)).toBeCloseTo(Math.abs(there.effect), 8)
      expect(back.missingEffect).toBeCloseTo(-there.missingEffect, 8)
    }),
  )
})

it('says nothing of a handful of values, however far they lie apart', () => {
  const few = compareProfiles(profileOf([1, 2, 3], 0), profileOf([100, 200, 300], 0)).columns[0]!
  expect(few).toMatchObject({ effect: 0, size: 'none', effects: { 'cohen-d': null, psi: null } })
})

it('walks sorted numbers: as many as there are, quantiles that rise, and all of them in a bin', () => {
  fc.assert(
    fc.property(numbers, values => {
      const walked = walkSorted(Float64Array.from(values).sort(), SHARES, 20)
      expect(walked.distinct).toBe(new Set(values.map(value => value + 0)).size)
      expect(walked.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
      const at = walked.quantiles.map(({ value }) => value)
      expect(at).toEqual(at.toSorted((a, b) => a - b))
    }),
  )
})

const around = (centre: number) => Array.from({ length: 400 }, (_, n) => centre + ((n * 37) % 100) / 50 - 1)
const far = 99_999
const psiOf = (one: number[], other: number[]) =>
  compareProfiles(profileOf(one, 0), profileOf(other, 0)).columns[0]!.effects.psi!

it('sees a change beside a value that is far out', () => {
  expect(psiOf([...around(10), far], [...around(12), far])).toBeGreaterThan(0.5)
  expect(psiOf([...around(10), far], [...around(10), -far])).toBeLessThan(0.1)
})

it.each([13, 80])('sees a change beside %i rows of 400 with a code for “no value”', count => {
  const codes = Array.from({ length: count }, () => far)
  expect(psiOf([...around(10), ...codes], [...around(12), ...codes])).toBeGreaterThan(0.5)
  expect(psiOf([...around(10), ...codes], [...around(10), ...codes, far])).toBeLessThan(0.1)
})
