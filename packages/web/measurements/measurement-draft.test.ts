import { expect, test } from 'vitest'
import { draftOn, lackOf, measurementOf } from './measurement-draft.ts'

const draft = draftOn('2027-09-30')

test('a draft begins today and lacks its value', () => {
  expect(lackOf(draft, '2027-09-30')).toEqual({ value: 'missing' })
  expect(lackOf({ ...draft, value: '-' }, '2027-09-30')).toEqual({ value: 'missing' })
  expect(lackOf({ ...draft, value: 0 }, '2027-09-30')).toEqual({})
})

test('a day to come and no day at all are no days that were measured over', () => {
  expect(lackOf({ ...draft, value: 3.9, until: '2027-10-01' }, '2027-09-30')).toEqual({ until: 'future' })
  expect(lackOf({ ...draft, value: 3.9, until: '' }, '2027-09-30')).toEqual({ until: 'missing' })
})

test('what is left empty is left out', () => {
  const of = { id: 'm', kpi: 'downtime' }
  const plain = { id: 'm', kpi: 'downtime', value: 3.9, until: '2027-09-30' }
  expect(measurementOf({ ...draft, value: '3.9', window: ' ', note: '' }, of)).toEqual(plain)
  expect(measurementOf({ ...draft, value: 3.9, window: ' Q3 ', note: 'ok' }, of)).toEqual({
    ...plain,
    window: 'Q3',
    note: 'ok',
  })
})
