import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kpi } from '../kpi/kpi.ts'
import { criteriaChanges, type SuccessCriteria } from './changes.ts'

const kpi = (more: Record<string, unknown> = {}) =>
  Kpi.parse({
    id: 'downtime',
    name: 'Downtime',
    unit: 'h',
    direction: 'down',
    baseline: { value: 6 },
    target: 4,
    by: '2027-12-31',
    euroPerUnit: 85,
    ...more,
  })
const fixed: SuccessCriteria = {
  kpis: [kpi()],
  gate: [{ id: 'f1', metric: 'f1', on: 'test', min: 0.85 }],
  costs: { missedAlarm: 200 },
}

test('each bound that moved is named with what it was', () => {
  const after = {
    kpis: [kpi({ target: 5 })],
    gate: [{ id: 'f1', metric: 'f1', on: 'test', min: 0.8 }],
    costs: { missedAlarm: 200, falseAlarm: 30 },
  }
  expect(criteriaChanges(fixed, after)).toEqual([
    { about: 'kpi', id: 'downtime', field: 'target', from: 4, to: 5 },
    { about: 'criterion', id: 'f1', field: 'min', from: 0.85, to: 0.8 },
    { about: 'costs', id: '', field: 'falseAlarm', from: null, to: 30 },
  ])
})

test('another name, owner or way to say the same worth is no other goal', () => {
  const { euroPerUnit: _, ...rest } = kpi({ name: 'Standstill', owner: 'Production', formula: 'h / n' })
  expect(criteriaChanges(fixed, { ...fixed, kpis: [{ ...rest, euroPerUnitYear: 1020 }] })).toEqual([])
})

test('a criterion that is taken away was there with all its fields', () => {
  expect(criteriaChanges(fixed, { ...fixed, gate: [] })).toEqual([
    { about: 'criterion', id: 'f1', field: 'metric', from: 'f1', to: null },
    { about: 'criterion', id: 'f1', field: 'on', from: 'test', to: null },
    { about: 'criterion', id: 'f1', field: 'min', from: 0.85, to: null },
  ])
})

const bound = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
const drawn: fc.Arbitrary<SuccessCriteria> = fc.record({
  kpis: fc.uniqueArray(
    fc
      .record({ id: fc.constantFrom('a', 'b', 'c'), target: fc.integer({ min: 0, max: 3 }) })
      .map(more => kpi(more)),
    { selector: ({ id }) => id },
  ),
  gate: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('x', 'y'),
      metric: fc.constantFrom('f1', 'recall'),
      on: fc.constant('test'),
      min: bound,
      max: bound,
    }),
    { selector: ({ id }) => id },
  ),
  costs: fc.record({ falseAlarm: bound, missedAlarm: bound }),
})

test('laws: nothing changed from itself or in another order, and the way back is the same changes turned round', () => {
  fc.assert(
    fc.property(drawn, drawn, (one, other) => {
      expect(
        criteriaChanges(one, { ...one, kpis: one.kpis.toReversed(), gate: one.gate.toReversed() }),
      ).toEqual([])
      const turned = criteriaChanges(other, one).map(({ from, to, ...rest }) => ({
        ...rest,
        from: to,
        to: from,
      }))
      const key = ({ about, id, field }: { about: string; id: string; field: string }) =>
        `${about} ${id} ${field}`
      const sorted = <T extends Parameters<typeof key>[0]>(list: readonly T[]) =>
        list.toSorted((a, b) => key(a).localeCompare(key(b)))
      expect(sorted(criteriaChanges(one, other))).toEqual(sorted(turned))
    }),
  )
})
