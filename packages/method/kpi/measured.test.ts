import { expect, test } from 'vitest'
import { Kpi } from './kpi.ts'
import { lastMeasured } from './measured.ts'

const downtime = Kpi.parse({
  id: 'downtime',
  name: 'Downtime',
  unit: 'h',
  direction: 'down',
  baseline: { value: 6 },
  target: 4,
  by: '2027-12-31',
  euroPerUnitYear: 100,
})
const early = { id: 'a', kpi: 'downtime', value: 5.5, until: '2027-06-30' }
const late = { id: 'b', kpi: 'downtime', value: 4.5, until: '2027-09-30', window: 'third quarter' }
const served = { machines: 3, customers: 2 }

test('the latest measurement is held against baseline and target and has its worth for every machine', () => {
  expect(lastMeasured(downtime, [late, early], served)).toEqual({
    value: 4.5,
    until: '2027-09-30',
    window: 'third quarter',
    toBaseline: -1.5,
    toTarget: 0.5,
    reached: false,
    euroPerYear: 450,
  })
  expect(lastMeasured({ ...downtime, each: 'customer' }, [late], served)?.euroPerYear).toBe(300)
})

test('what became worse costs, and what reads as the target reaches it', () => {
  expect(lastMeasured(downtime, [{ ...late, value: 7 }], served)?.euroPerYear).toBe(-300)
  expect(lastMeasured(downtime, [{ ...late, value: 4.004 }], served)?.reached).toBe(true)
  const upwards = { ...downtime, direction: 'up' as const, target: 7 }
  expect(lastMeasured(upwards, [{ ...late, value: 6.9 }], served)).toMatchObject({ reached: false })
})

test('nothing is said of a KPI that was not measured, and no amount where nobody said what a unit is worth', () => {
  expect(lastMeasured(downtime, [{ ...late, kpi: 'scrap' }], served)).toBeNull()
  const { euroPerUnitYear: _, ...unpriced } = downtime
  expect(lastMeasured(unpriced, [early], served)).toMatchObject({ window: null, euroPerYear: null })
})
