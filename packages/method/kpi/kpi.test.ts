import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedKpi } from './expected.ts'
import { Kpi } from './kpi.ts'
import { euroPerUnitYear, improvement, kpiProgress, kpiValue } from './value.ts'

const kpi = (more: Record<string, unknown> = {}): Kpi =>
  Kpi.parse({
    id: 'downtime',
    name: 'Stillstand je Maschine und Monat',
    unit: 'h',
    direction: 'down',
    baseline: { value: 6 },
    target: 3.6,
    by: '2027-12-31',
    euroPerUnit: 120,
    effect: { share: 0.5 },
    ...more,
  })

describe('the expected KPI', () => {
  test('half of 6 h is avoidable, recall 0.8: 6 − 0.5 · 0.8 · 6 = 3.6', () => {
    expect(expectedKpi(kpi(), { recall: 0.8 }).value).toBeCloseTo(3.6, 12)
  })
  test('upwards: output of 200 parts rises by 0.1 · 0.5 · 200', () => {
    const up = kpi({ direction: 'up', baseline: { value: 200 }, effect: { share: 0.1, metric: 'f1' } })
    expect(expectedKpi(up, { f1: 0.5 }).value).toBeCloseTo(210, 12)
  })
  test('a negative baseline improves in the wanted direction', () => {
    expect(expectedKpi(kpi({ baseline: { value: -10 } }), { recall: 1 }).value).toBe(-15)
  })
  test.each([
    [{ effect: undefined }, { recall: 1 }, { value: null, reason: 'no-effect' }],
    [{}, {}, { value: null, reason: 'metric-missing', metric: 'recall' }],
    [{}, { recall: null }, { value: null, reason: 'metric-missing', metric: 'recall' }],
    [{}, { recall: Number.NaN }, { value: null, reason: 'metric-missing', metric: 'recall' }],
    [
      { effect: { share: 1, metric: 'rmse' } },
      { rmse: 12 },
      { value: null, reason: 'metric-not-a-rate', metric: 'rmse' },
    ],
    [
      { effect: { share: 1, metric: 'constructor' } },
      {},
      { value: null, reason: 'metric-missing', metric: 'constructor' },
    ],
  ])('%o with %o is not expected to be anything: %o', (more, metrics, expected) => {
    expect(expectedKpi(kpi(more), metrics as Record<string, number | null>)).toEqual(expected)
  })
  test('law: a better model is never expected to do worse, and the gain is between nothing and the share', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(rate, rate, rate, fc.constantFrom('up', 'down'), (share, a, b, direction) => {
        const some = kpi({ direction, effect: { share } })
        const gain = (recall: number) => improvement(some, expectedKpi(some, { recall }).value!)
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(gain(less)).toBeLessThanOrEqual(gain(more))
        expect(gain(less)).toBeGreaterThanOrEqual(0)
        expect(gain(more)).toBeLessThanOrEqual(share * 6 + 1e-12)
      }),
    )
  })
})

describe('value and progress', () => {
  const served = { machines: 31, customers: 2 }
  test('as files said it before: (6 − 3.5) h · 120 € a month · 31 machines = 111,600 € a year', () =>
    expect(kpiValue(kpi(), 3.5, served)).toBe(111_600))
  test('a year at once: (6 − 3.5) h · 1,500 € · 31 machines', () =>
    expect(kpiValue(kpi({ euroPerUnit: undefined, euroPerUnitYear: 1500 }), 3.5, served)).toBe(116_250))
  test('a figure of the whole hall counts once a customer', () =>
    expect(
      kpiValue(kpi({ euroPerUnit: undefined, euroPerUnitYear: 1500, each: 'customer' }), 3.5, served),
    ).toBe(7500))
  test('a KPI that got worse is worth less than nothing', () =>
    expect(kpiValue(kpi(), 7, { machines: 2, customers: 1 })).toBe(-2880))
  test('what nobody has said is not nothing', () => {
    expect(kpiValue(kpi({ euroPerUnit: undefined }), 3, served)).toBeNull()
    expect(euroPerUnitYear(kpi({ each: 'customer' }))).toBeNull()
  })
  test('progress', () => {
    const at = (value: number) => kpiProgress(kpi({ target: 2 }), value)
    expect([at(6), at(4), at(2), at(1), at(7)]).toEqual([-0, 0.5, 1, 1.25, -0.25])
    expect(kpiProgress(kpi({ target: 6 }), 5)).toBeNull()
  })
})
