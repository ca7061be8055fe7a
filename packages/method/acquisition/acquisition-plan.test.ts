import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Kpi } from '../kpi/kpi.ts'
import { type AvailableColumn, acquisitionPlan } from './acquisition-plan.ts'
import { Need } from './need.ts'

const kpi = (id: string) =>
  Kpi.parse({
    id,
    name: id,
    unit: 'h',
    direction: 'down',
    baseline: { value: 10 },
    target: 5,
    by: '2027-12-31',
    euroPerUnit: 100,
  })
const need = (more: Partial<Need>): Need =>
  Need.parse({ id: 'n', kpi: 'downtime', quantity: 'Drehmoment', ...more })
const column = (more: Partial<AvailableColumn>): AvailableColumn => ({
  source: 'data',
  column: 'Drehmoment [Nm]',
  unit: 'Nm',
  rows: 1000,
  missing: 0,
  intervalSeconds: 60,
  ...more,
})
const converts = (a: string, b: string) => a === b || [a, b].every(unit => ['°C', 'K'].includes(unit))
const plan = (needs: Need[], columns: AvailableColumn[], kpis = [kpi('downtime')]) =>
  acquisitionPlan({ kpis, needs, columns, converts })

describe('the acquisition plan (A1)', () => {
  test('a quantity is proposed by name, and certain once somebody has said so', () => {
    expect(plan([need({})], [column({})]).kpis[0]).toMatchObject({
      computable: true,
      needs: [{ status: 'proposed', column: { column: 'Drehmoment [Nm]' } }],
    })
    const said = need({ from: { source: 'data', column: 'Drehmoment [Nm]' } })
    expect(plan([said], [column({})]).kpis[0]).toMatchObject({
      computable: true,
      needs: [{ status: 'there' }],
    })
  })

  test.each([
    ['absent', {}, column({ column: 'Druck [bar]', unit: 'bar' })],
    ['wrong-unit', { unit: 'bar' }, column({})],
    ['too-seldom', { everySeconds: 1 }, column({})],
    ['gaps', {}, column({ missing: 300 })],
  ] as const)('a KPI cannot be computed from what is %s', (status, wanted, there) => {
    const made = plan([need(wanted)], [there])
    expect(made.kpis[0]).toMatchObject({ computable: false, needs: [{ status }] })
    expect(made.acquire).toMatchObject([{ quantity: 'Drehmoment', reason: status }])
  })

  test('what several KPIs lack is acquired once, at the highest rate, and comes first', () => {
    const needs = [
      need({ id: 'a', quantity: 'Kraft', everySeconds: 60 }),
      need({ id: 'b', quantity: 'Vibration', unit: 'mm/s', everySeconds: 60 }),
      need({ id: 'c', kpi: 'scrap', quantity: 'vibration', unit: 'mm/s', everySeconds: 0.5 }),
    ]
    expect(plan(needs, [], [kpi('downtime'), kpi('scrap')]).acquire).toEqual([
      { quantity: 'Vibration', unit: 'mm/s', perHour: 7200, reason: 'absent', kpis: ['downtime', 'scrap'] },
      { quantity: 'Kraft', unit: null, perHour: 60, reason: 'absent', kpis: ['downtime'] },
    ])
  })

  test('of columns alike in name the one whose unit converts is proposed', () => {
    const columns = [
      column({ column: 'Temperatur Ausgang', unit: 'bar' }),
      column({ column: 'Temperatur Eingang', unit: 'K' }),
    ]
    const made = plan([need({ quantity: 'Temperatur', unit: '°C' })], columns)
    expect(made.kpis[0]?.needs[0]).toMatchObject({ status: 'proposed', column: { unit: 'K' } })
  })

  test('a KPI of which nobody has said what it needs is neither computable nor not', () => {
    expect(plan([], [column({})]).kpis).toEqual([{ kpi: 'downtime', computable: null, needs: [] }])
  })

  test('law: more data never makes a KPI uncomputable that rests on columns that were chosen', () => {
    const anyColumn = fc.record({
      source: fc.constantFrom('a', 'b'),
      column: fc.constantFrom('Drehmoment', 'Druck', 'Temperatur'),
      unit: fc.constantFrom(null, 'Nm', '°C'),
      rows: fc.integer({ min: 0, max: 100 }),
      missing: fc.integer({ min: 0, max: 100 }),
      intervalSeconds: fc.constantFrom(null, 1, 60, 3600),
    })
    const key = (each: AvailableColumn) => `${each.source} ${each.column}`
    fc.assert(
      fc.property(fc.uniqueArray(anyColumn, { selector: key, minLength: 1 }), columns => {
        const first = columns[0]!
        const chosen = need({ from: { source: first.source, column: first.column } })
        const few = plan([chosen], [first]).kpis[0]!.computable
        expect(plan([chosen], columns).kpis[0]!.computable).toBe(few)
      }),
    )
  })
})
