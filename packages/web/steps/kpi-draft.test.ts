import type { Kpi } from '@leinwand/method'
import { expect, test } from 'vitest'
import { draftOf, EMPTY_DRAFT, kpiOf, missingOf } from './kpi-draft.ts'

const kpi: Kpi = {
  id: 'stillstand',
  name: 'Stillstand',
  unit: 'h',
  direction: 'down',
  baseline: { value: 6.2, window: '2026' },
  target: 3.7,
  by: '2027-12-31',
  euroPerUnit: 85,
  owner: 'Fertigung',
  effect: { share: 0.5, metric: 'precision' },
}

test('a KPI that is opened and saved stays as it was, also in what the form does not show', () => {
  expect(kpiOf(draftOf(kpi), kpi.id, kpi)).toEqual(kpi)
})

test('a file says per machine and month, the form says a year; what is changed there is said a year', () => {
  const draft = draftOf(kpi)
  expect(draft.euroPerUnitYear).toBe(1020)
  const { euroPerUnit: _, ...rest } = kpi
  expect(kpiOf({ ...draft, euroPerUnitYear: 1200 }, kpi.id, kpi)).toEqual({ ...rest, euroPerUnitYear: 1200 })
  expect(kpiOf({ ...draft, each: 'customer' }, kpi.id, kpi)).toEqual({
    ...rest,
    euroPerUnitYear: 1020,
    each: 'customer',
  })
})

test('what is emptied is gone', () => {
  const draft = { ...draftOf(kpi), window: ' ', owner: '', share: '' }
  expect(kpiOf(draft, kpi.id)).toEqual({
    id: 'stillstand',
    name: 'Stillstand',
    unit: 'h',
    direction: 'down',
    baseline: { value: 6.2 },
    target: 3.7,
    by: '2027-12-31',
    euroPerUnitYear: 1020,
  })
})

test('a new KPI names every field that is still needed; zero is a value', () => {
  expect(missingOf(EMPTY_DRAFT)).toEqual(['name', 'unit', 'baseline', 'target', 'by', 'euroPerUnitYear'])
  expect(missingOf({ ...draftOf(kpi), target: 0 })).toEqual([])
})
