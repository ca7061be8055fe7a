import { DataSetInfo } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { asked, firstPair, type Side, withSide } from './side.ts'

const set = (id: string, source: string, version: number) =>
  DataSetInfo.parse({
    id,
    source,
    version,
    current: true,
    at: '2025-01-01T00:00:00.000Z',
    from: 'x.csv',
    rows: 1,
    columns: [],
    rejected: 0,
    name: null,
    licence: null,
    owner: null,
    personalData: false,
    parents: [],
    restsOn: [],
    stale: false,
  })
const whole = (dataSet: string): Side => ({ kind: 'set', dataSet })

test('two versions stand beside each other first, the earlier one on the left', () => {
  const sets = [set('c', 'b', 1), set('b2', 'a', 2), set('b1', 'a', 1)]
  expect(firstPair(sets)).toEqual([whole('b1'), whole('b2')])
  expect(firstPair(sets.slice(0, 2))).toEqual([whole('b2'), whole('c')])
  expect(firstPair(sets.slice(0, 1))).toEqual([whole('c'), whole('c')])
  expect(firstPair([])).toBeNull()
})

test('the rest is what the other side is not, and is nothing without it', () => {
  const saw: Side = { kind: 'set', dataSet: 'a', column: 'Maschine', value: 'Säge' }
  const rest: Side = { kind: 'set', dataSet: 'a', column: 'Maschine', rest: true }
  const part = { column: 'Maschine', value: 'Säge' }
  expect(asked([saw, rest], 1)).toEqual({ dataSet: 'a', part: { ...part, rest: true } })
  expect(asked([rest, saw], 0)).toEqual({ dataSet: 'a', part: { ...part, rest: true } })
  expect(asked([saw, rest], 0)).toEqual({ dataSet: 'a', part: { ...part, rest: false } })
  expect(asked([rest, rest], 0)).toBeUndefined()
  expect(asked([whole('a'), rest], 1)).toBeUndefined()
  expect(asked([{ ...saw, dataSet: 'b' }, rest], 1)).toBeUndefined()
  expect(asked([saw, { kind: 'live', source: 'a' }], 1)).toEqual({ live: 'a' })
})

test('a column on one side divides the other side too, unless a person chose what stands there', () => {
  const machine: Side = { kind: 'set', dataSet: 'a', column: 'Maschine' }
  const rest: Side = { ...machine, rest: true }
  expect(withSide([whole('a'), whole('a')], 0, machine)).toEqual([machine, rest])
  expect(withSide([whole('a'), whole('a')], 1, machine)).toEqual([rest, machine])
  const shift: Side = { kind: 'set', dataSet: 'a', column: 'Schicht' }
  expect(withSide([machine, rest], 0, shift)).toEqual([shift, { ...shift, rest: true }])
  const saw: Side = { ...machine, value: 'Säge' }
  expect(withSide([machine, whole('a')], 0, saw)).toEqual([saw, whole('a')])
  expect(withSide([whole('a'), whole('b')], 0, machine)).toEqual([machine, whole('b')])
  expect(withSide([whole('a'), { kind: 'live', source: 's' }], 0, machine)[1]).toEqual({
    kind: 'live',
    source: 's',
  })
})
