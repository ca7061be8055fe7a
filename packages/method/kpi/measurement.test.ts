import { expect, test } from 'vitest'
import { type Measurement, measurementsOf } from './measurement.ts'

const of = (id: string, until: string, kpi = 'downtime'): Measurement => ({ id, kpi, value: 1, until })

test('the measurements of a KPI stand by their date, and of one day the one entered later is the later', () => {
  const entered = [
    of('c', '2027-09-30'),
    of('a', '2026-12-31'),
    of('x', '2028-01-01', 'scrap'),
    of('b', '2027-09-30'),
  ]
  expect(measurementsOf(entered, 'downtime').map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(measurementsOf(entered, 'energy')).toEqual([])
})
