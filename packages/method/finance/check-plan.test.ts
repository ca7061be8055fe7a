import { describe, expect, test } from 'vitest'
import { appraise } from './appraise.ts'
import { figuresOn } from './figures.ts'
import { nearestName } from './nearest-name.ts'
import { Plan } from './plan.ts'

const assumption = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  label: id,
  unit: '€',
  low: 1,
  likely: 2,
  high: 3,
  ...more,
})
const plan = (more: Record<string, unknown> = {}): Plan =>
  Plan.parse({
    start: '2027-01',
    discountRate: 0.08,
    assumptions: [assumption('fee'), assumption('unit-cost')],
    offers: [
      {
        id: 'warn',
        name: 'Ausfallwarnung',
        offering: 'service',
        price: { model: 'subscription', price: 'fee' },
        unitCost: 'unit-cost',
        quantity: { initial: 'fee' },
      },
    ],
    ...more,
  })
const cost = (more: Record<string, unknown>) => ({ id: 'c', name: 'c', perMonth: 1, level: 'firm', ...more })
const failureOf = (draft: Plan, overrides = {}) => {
  const outcome = appraise(draft, { overrides })
  return outcome.ok ? undefined : outcome.failure
}

test('a plan that holds together can be computed', () => expect(failureOf(plan())).toBeUndefined())

test('a figure that names no assumption: where, what, and the nearest name', () => {
  expect(failureOf(plan({ fixedCosts: [cost({ perMonth: 'unitcost' })] }))).toEqual({
    code: 'assumption-unknown',
    params: {
      path: 'fixedCosts.0.perMonth',
      assumption: 'unitcost',
      nearest: 'unit-cost',
      known: 'fee, unit-cost',
    },
  })
})

test('an override that names no assumption', () => {
  expect(failureOf(plan(), { fees: 3 })).toMatchObject({
    code: 'assumption-unknown',
    params: { path: 'overrides.fees', nearest: 'fee' },
  })
})

test.each([
  { low: 5, likely: 2, high: 6 },
  { low: 1, likely: 7, high: 6 },
])('an assumption out of order: %o', values => {
  expect(failureOf(plan({ assumptions: [assumption('fee'), assumption('unit-cost', values)] }))).toEqual({
    code: 'assumption-out-of-order',
    params: { path: 'assumptions.1', assumption: 'unit-cost', ...values },
  })
})

describe('names', () => {
  test('an assumption twice', () => {
    const assumptions = [assumption('fee'), assumption('unit-cost'), assumption('fee')]
    expect(failureOf(plan({ assumptions }))).toEqual({
      code: 'assumption-twice',
      params: { path: 'assumptions.2.id', assumption: 'fee' },
    })
  })
  test('an offer twice', () => {
    const { offers } = plan()
    expect(failureOf(plan({ offers: [...offers, ...offers] }))).toEqual({
      code: 'offer-twice',
      params: { path: 'offers.1.id', offer: 'warn' },
    })
  })
  test('the fixed cost of an offer that is not there', () => {
    expect(failureOf(plan({ fixedCosts: [cost({ level: 'offer', offer: 'wran' })] }))).toEqual({
      code: 'offer-unknown',
      params: { path: 'fixedCosts.0.offer', offer: 'wran', nearest: 'warn', known: 'warn' },
    })
    expect(failureOf(plan({ fixedCosts: [cost({ level: 'offer' })] }))).toEqual({
      code: 'fixed-cost-without-offer',
      params: { path: 'fixedCosts.0.offer', known: 'warn' },
    })
  })
})

test('an investment after the last month', () => {
  const investments = [{ id: 'i', name: 'i', amount: 1, month: 61 }]
  expect(failureOf(plan({ investments }))).toEqual({
    code: 'investment-after-plan',
    params: { path: 'investments.0.month', month: 61, months: 60 },
  })
})

test('amounts beyond all numbers are refused, not returned as Infinity', () => {
  expect(failureOf(plan({ fixedCosts: [cost({ perMonth: 1e308 })] }))?.code).toBe('plan-too-large')
})

test('the figures that rest on an assumption', () => {
  expect(figuresOn(plan(), 'fee')).toEqual(['offers.0.price.price', 'offers.0.quantity.initial'])
  expect(figuresOn(plan(), 'nothing')).toEqual([])
})

test('the nearest name, without regard to case', () => {
  expect(nearestName('Fee', ['unit-cost', 'fee'])).toBe('fee')
  expect(nearestName('x', [])).toBe('')
  expect(nearestName('market', ['unit-cost', 'fee'])).toBe('')
})
