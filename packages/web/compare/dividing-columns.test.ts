import { ProfileColumn } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { dividingColumns } from './dividing-columns.ts'

const column = (name: string, type: ProfileColumn['type'], distinct: number): ProfileColumn =>
  ProfileColumn.parse({
    name,
    type,
    distinct,
    unit: null,
    missing: 0,
    min: null,
    max: null,
    mean: null,
    sd: null,
    quantiles: [],
    histogram: [],
    frequent: [],
    examples: [],
  })

const columns = [
  column('Zeit', 'timestamp', 900),
  column('Temperatur', 'number', 12),
  column('Ausfall', 'integer', 2),
  column('Bemerkung', 'text', 840),
  column('Art', 'text', 12),
  column('Schicht', 'text', 3),
  column('läuft', 'boolean', 2),
  column('Ort', 'text', 1),
  column('Anlage', 'integer', 100),
]

test('machines come first, then what has few values; texts without end and measured numbers do not divide', () => {
  const time = { group: 'Anlage' } as Parameters<typeof dividingColumns>[0]['time']
  expect(dividingColumns({ columns, time })).toEqual(['Anlage', 'Schicht', 'Art', 'läuft', 'Ausfall'])
  expect(dividingColumns({ columns, time: null })).toEqual(['Schicht', 'Art', 'läuft', 'Ausfall'])
})
