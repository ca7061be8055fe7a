import { PATTERNS } from '@leinwand/method'
import { expect, test } from 'vitest'
import { matching, NO_FILTER } from './matching.ts'

const ids = (filter: Partial<typeof NO_FILTER>, language: 'de' | 'en' = 'de') =>
  matching(PATTERNS, { ...NO_FILTER, ...filter }, language).map(({ id }) => id)

test('without a filter all are there, and each kind is a part of them', () => {
  expect(ids({})).toHaveLength(PATTERNS.length)
  const parts = (['data', 'service', 'hybrid'] as const).flatMap(kind => ids({ kind }))
  expect(parts.sort()).toEqual(ids({}).sort())
})

test('words are searched in the language of the reader, without case and accents', () => {
  expect(ids({ text: 'UBERWACHUNG zustand' })).toContain('condition-monitoring')
  expect(ids({ text: 'forklifts' })).toEqual([])
  expect(ids({ text: 'forklifts' }, 'en')).toContain('pay-per-use')
})

test('all conditions hold at once', () =>
  expect(ids({ text: 'verfügbarkeit', kind: 'service', element: 'deployment' })).toEqual([
    'availability-guarantee',
  ]))
