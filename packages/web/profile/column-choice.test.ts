import { ProfileColumn } from '@leinwand/contract'
import { describe, expect, test } from 'vitest'
import { chosenColumns } from './column-choice.ts'
import { strongestColumns, strongestPairs } from './strongest.ts'

const column = (name: string, more: Partial<ProfileColumn> = {}): ProfileColumn =>
  ProfileColumn.parse({
    name,
    type: 'number',
    unit: null,
    missing: 0,
    distinct: 5,
    min: null,
    max: null,
    mean: null,
    sd: null,
    quantiles: [],
    histogram: [],
    frequent: [],
    examples: [],
    ...more,
  })

const COLUMNS = [
  column('Sensor 10', { missing: 3 }),
  column('Sensor 2', { alerts: ['missing', 'frozen'], missing: 9 }),
  column('Zeit', { type: 'timestamp', distinct: 900 }),
  column('Ort', { type: 'text', target: { strength: 0.4, auc: null } }),
]
const names = (choice: Partial<Parameters<typeof chosenColumns>[1]>) =>
  chosenColumns(COLUMNS, { find: '', filter: 'all', sort: 'file', ...choice }).map(({ name }) => name)

describe('the columns that are shown', () => {
  test('are those whose name holds what is looked for', () => {
    expect(names({ find: ' SENSOR' })).toEqual(['Sensor 10', 'Sensor 2'])
  })

  test('are of the wanted kind', () => {
    expect(names({ filter: 'times' })).toEqual(['Zeit'])
    expect(names({ filter: 'texts' })).toEqual(['Ort'])
    expect(names({ filter: 'alerts' })).toEqual(['Sensor 2'])
    expect(names({ filter: 'missing' })).toEqual(['Sensor 10', 'Sensor 2'])
  })

  test('come in the wanted order; numbers in names count as numbers', () => {
    expect(names({ sort: 'name' })).toEqual(['Ort', 'Sensor 2', 'Sensor 10', 'Zeit'])
    expect(names({ sort: 'missing' }).slice(0, 2)).toEqual(['Sensor 2', 'Sensor 10'])
    expect(names({ sort: 'strength' })[0]).toBe('Ort')
  })
})

test('a pair of columns counts once, by the strongest of its measures', () => {
  const pairs = strongestPairs([
    { a: 'x', b: 'y', kind: 'pearson', value: 0.3 },
    { a: 'x', b: 'y', kind: 'spearman', value: -0.8 },
    { a: 'z', b: 'x', kind: 'cramer', value: 0.5 },
  ])
  expect(pairs.map(({ kind }) => kind)).toEqual(['spearman', 'cramer'])
  expect(strongestColumns(pairs, ['z', 'y', 'x'], 2)).toEqual(['y', 'x'])
})
