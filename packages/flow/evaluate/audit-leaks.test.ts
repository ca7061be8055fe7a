import { type Column, createRandom, type Matrix } from '@leinwand/learning'
import { describe, expect, test } from 'vitest'
import { auditLeaks } from './audit-leaks.ts'
import type { LeakAuditInput, Side } from './leak-finding.ts'

const random = createRandom(5)
const numeric = (name: string, values: Float64Array): Column => ({ name, kind: 'numeric', values })

const side = (rows: number, more: (y: Float64Array) => Column[] = () => []): Side => {
  const y = Float64Array.from({ length: rows }, () => (random.uniform() < 0.2 ? 1 : 0))
  const x: Matrix = {
    rows,
    columns: [
      numeric(
        'torque',
        y.map(value => value + random.normal()),
      ),
      numeric(
        'speed',
        y.map(() => random.normal()),
      ),
      ...more(y),
    ],
  }
  return { x, y }
}
const input = (more?: (y: Float64Array) => Column[]): LeakAuditInput => ({
  train: side(600, more),
  test: side(300, more),
  classes: 2,
  seed: 1,
})
const codesOf = (of: LeakAuditInput) => auditLeaks(of).map(({ code }) => code)

test('honest data and an honest split have no finding', () => {
  expect(auditLeaks(input())).toEqual([])
})

describe('a column is named', () => {
  test('that tells the target alone, though neither high nor low does', () => {
    const around = (y: Float64Array) => [
      numeric(
        'x',
        y.map(
          value =>
            (value === 1 ? random.uniform() : 2 + random.uniform()) * (random.uniform() < 0.5 ? -1 : 1),
        ),
      ),
    ]
    expect(auditLeaks(input(around))).toMatchObject([{ code: 'leak-column-alone', params: { column: 'x' } }])
  })

  test('of several classes and of a number', () => {
    const three = (rows: number): Side => {
      const y = Float64Array.from({ length: rows }, () => random.integer(3))
      return {
        y,
        x: {
          rows,
          columns: [
            numeric(
              'kind',
              y.map(value => value * 10 + random.uniform()),
            ),
            numeric(
              'b',
              y.map(() => random.normal()),
            ),
          ],
        },
      }
    }
    expect(codesOf({ train: three(400), test: three(200), classes: 3, seed: 1 })).toEqual([
      'leak-column-alone',
    ])
    const number = (rows: number): Side => {
      const y = Float64Array.from({ length: rows }, () => random.uniform())
      return {
        y,
        x: {
          rows,
          columns: [
            numeric(
              'copy',
              y.map(value => value ** 3),
            ),
            numeric(
              'b',
              y.map(value => value + random.normal()),
            ),
          ],
        },
      }
    }
    expect(auditLeaks({ train: number(3000), test: number(300), classes: null, seed: 1 })).toMatchObject([
      { code: 'leak-column-alone', params: { column: 'copy' } },
    ])
  })

  test('that is filled only where the event was', () => {
    const repair = (y: Float64Array) => [
      numeric(
        'repair',
        y.map(value => (value === 1 && random.uniform() < 0.9 ? random.uniform() : Number.NaN)),
      ),
    ]
    expect(auditLeaks(input(repair)).slice(-1)).toMatchObject([
      { code: 'leak-after-event', params: { column: 'repair' } },
    ])
  })

  test('that changes when the target does', () => {
    const rows = 600
    const y = Float64Array.from({ length: rows }, (_, row) => Math.floor(row / 40) % 2)
    const times = Float64Array.from(y.keys(), row => row * 1000)
    // The code is another one with each change, so that its level does not tell the class.
    const code = y.map((_, row) => (Math.floor(row / 40) * 7) % 11)
    const train: Side = {
      y,
      times,
      x: {
        rows,
        columns: [
          numeric('code', code),
          numeric(
            'b',
            y.map(() => random.normal()),
          ),
        ],
      },
    }
    expect(codesOf({ train, test: train, classes: 2, seed: 1 })).toContain('leak-changes-with-target')
  })
})

describe('a split is named', () => {
  test('that has groups on both sides', () => {
    const of = input()
    const groups = (rows: number, from: number) =>
      Array.from({ length: rows }, (_, row) => `m${from + (row % 4)}`)
    const found = auditLeaks({
      ...of,
      train: { ...of.train, groups: groups(600, 0) },
      test: { ...of.test, groups: groups(300, 3) },
    })
    expect(found).toEqual([
      { code: 'leak-group-both-sides', params: { groups: 1, of: 4, example: 'm3', rows: 75 } },
    ])
  })

  test('that mixes times, unless whole groups are out', () => {
    const of = input()
    const times = (rows: number) => Float64Array.from({ length: rows }, (_, row) => row * 1000)
    const mixed = {
      ...of,
      train: { ...of.train, times: times(600) },
      test: { ...of.test, times: times(300) },
    }
    expect(codesOf(mixed)).toEqual(['leak-time-both-sides'])
    const apart = {
      ...mixed,
      train: { ...mixed.train, groups: of.train.y.length ? Array(600).fill('a') : [] },
      test: { ...mixed.test, groups: Array(300).fill('b') },
    }
    expect(codesOf(apart)).toEqual([])
  })

  test('over whose gap a window reaches', () => {
    const of = input()
    const train = { ...of.train, times: Float64Array.from({ length: 600 }, (_, row) => row * 1000) }
    const test = { ...of.test, times: Float64Array.from({ length: 300 }, (_, row) => 700_000 + row * 1000) }
    expect(codesOf({ ...of, train, test, lookBackMs: 60_000 })).toEqual([])
    expect(auditLeaks({ ...of, train, test, lookBackMs: 111_000 })).toMatchObject([
      { code: 'leak-window-over-gap', params: { rows: 10, of: 300 } },
    ])
  })

  test('that has the same rows on both sides', () => {
    const of = input()
    const both = {
      x: {
        rows: 900,
        columns: of.train.x.columns.map((column, f) =>
          numeric(
            column.name,
            Float64Array.from([
              ...(column as { values: Float64Array }).values,
              ...(of.test.x.columns[f] as { values: Float64Array }).values,
            ]),
          ),
        ),
      },
      y: Float64Array.from([...of.train.y, ...of.test.y]),
    }
    expect(auditLeaks({ ...of, train: both })).toMatchObject([
      { code: 'leak-duplicates', params: { rows: 300, first: 0 } },
    ])
  })
})
