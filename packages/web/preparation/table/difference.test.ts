import type { PreviewColumn, PreviewTable } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { type Cell, difference } from './difference.ts'

const column = (name: string, more: Partial<PreviewColumn> = {}): PreviewColumn => ({
  name,
  type: 'number',
  unit: null,
  missing: 0,
  distinct: 1,
  bars: [],
  labels: [],
  changed: false,
  added: false,
  ...more,
})
const table = (
  columns: PreviewColumn[],
  rows: Record<number, Cell[]>,
  changed: number[][] = [],
): PreviewTable => ({
  columns,
  rows: Object.values(rows),
  ordinals: Object.keys(rows).map(Number),
  changed: Object.keys(rows).map((_, place) => changed[place] ?? []),
  total: Object.keys(rows).length,
})

test('shows what a step makes of a cell beside what it was, and the new column', () => {
  const before = table([column('a'), column('b')], { 1: [1, null], 2: [2, 5] })
  const after = table(
    [column('a'), column('b', { changed: true }), column('c', { added: true })],
    {
      1: [1, 7, 8],
      2: [2, 5, 10],
    },
    [[1, 2], [2]],
  )
  const { columns, rows } = difference(before, after, 0)
  expect(columns.map(({ column: { name }, state }) => [name, state])).toEqual([
    ['a', 'same'],
    ['b', 'changed'],
    ['c', 'added'],
  ])
  expect(rows[0]?.cells).toEqual([
    { value: 1, changed: false },
    { value: 7, was: null, changed: true },
    { value: 8, changed: true },
  ])
})

test('keeps a dropped column where it stood, and strikes rows that are gone', () => {
  const before = table([column('a'), column('b'), column('c')], { 1: [1, 2, 3], 2: [4, 5, 6], 3: [7, 8, 9] })
  const after = table([column('a'), column('c')], { 1: [1, 3], 3: [7, 9] })
  const { columns, rows } = difference(before, after, 0)
  expect(columns.map(({ column: { name }, state }) => [name, state])).toEqual([
    ['a', 'same'],
    ['b', 'dropped'],
    ['c', 'same'],
  ])
  expect(rows.map(({ ordinal, state }) => [ordinal, state])).toEqual([
    [1, 'same'],
    [2, 'removed'],
    [3, 'same'],
  ])
  expect(rows[1]?.cells.map(({ value }) => value)).toEqual([4, 5, 6])
})

test('says of no row that it is gone which may only be on another page', () => {
  const before = table([column('a')], { 10: [1], 11: [2], 12: [3] })
  const after = { ...table([column('a')], { 12: [3], 14: [4] }), total: 100 }
  expect(difference(before, after, 10).rows.map(({ ordinal, state }) => [ordinal, state])).toEqual([
    [12, 'same'],
    [14, 'same'],
  ])
})

test('a step that leaves nothing strikes every row', () => {
  const before = table([column('a')], { 1: [1], 2: [2] })
  expect(difference(before, table([column('a')], {}), 0).rows.map(({ state }) => state)).toEqual([
    'removed',
    'removed',
  ])
})
