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

describe('what cannot be meant', () => {
  const offering = (price: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    plan({ offers: [{ ...plan().offers[0], price, ...more }] })
  const steps = (...list: [number | null, number][]) => ({
    kind: 'graduated',
    steps: list.map(([upTo, price]) => ({ upTo, price })),
  })
  const loan = (more: Record<string, unknown>) =>
    plan({ loans: [{ id: 'l', name: 'l', amount: 1, rate: 0.05, term: 12, ...more }] })
  test.each([
    [
      'a price under 0',
      offering({ model: 'subscription', price: -39 }),
      'figure-negative',
      'offers.0.price.price',
    ],
    [
      'a quantity under 0',
      offering({ model: 'oneOff', price: 1 }, { quantity: { growth: -1 } }),
      'figure-negative',
      'offers.0.quantity.growth',
    ],
    [
      'an assumption that reaches under 0',
      plan({ assumptions: [assumption('fee', { low: -1 }), assumption('unit-cost')] }),
      'assumption-negative',
      'offers.0.price.price',
    ],
    ['no price at all', offering({ model: 'subscription' }), 'price-or-tiers', 'offers.0.price'],
    [
      'price and tiers',
      offering({ model: 'subscription', price: 1, tiers: steps([null, 1]) }),
      'price-or-tiers',
      'offers.0.price',
    ],
    [
      'tiers without an open end',
      offering({ model: 'subscription', tiers: steps([10, 1], [20, 2]) }),
      'tiers-last-open',
      'offers.0.price.tiers.steps',
    ],
    [
      'tiers that end twice',
      offering({ model: 'subscription', tiers: steps([null, 1], [null, 2]) }),
      'tiers-last-open',
      'offers.0.price.tiers.steps',
    ],
    [
      'tiers that fall back',
      offering({ model: 'subscription', tiers: steps([10, 1], [9, 2], [null, 3]) }),
      'tiers-not-rising',
      'offers.0.price.tiers.steps.1.upTo',
    ],
    [
      'an availability as a share',
      offering({ model: 'availability', base: 1, agreed: 0.985, reached: 0.99 }),
      'availability-not-percent',
      'offers.0.price.agreed',
    ],
    [
      'equipment nobody uses',
      offering({ model: 'equipmentAsService', assetPrice: 1, lifetime: 12, expectedUnits: 0, unit: 'h' }),
      'expected-units-zero',
      'offers.0.price.expectedUnits',
    ],
    [
      'a cost that ends before it begins',
      plan({ fixedCosts: [cost({ from: 5, to: 4 })] }),
      'cost-ends-before-start',
      'fixedCosts.0.to',
    ],
    ['two costs of one id', plan({ fixedCosts: [cost({}), cost({})] }), 'part-twice', 'fixedCosts.1.id'],
    ['a loan after the plan', loan({ month: 61 }), 'loan-after-plan', 'loans.0.month'],
    ['a loan that is never repaid', loan({ grace: 12 }), 'loan-grace-too-long', 'loans.0.grace'],
  ])('%s', (_, draft, code, path) => {
    expect(failureOf(draft)).toMatchObject({ code, params: { path } })
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

describe('percent and share', () => {
  const offers = (price: object, more = {}) => [
    { id: 'a', name: 'a', offering: 'service', price, unitCost: 0, quantity: { initial: 1 }, ...more },
  ]
  const subscription = { model: 'subscription', price: 9 }
  const guarantee = (more: object) => ({ model: 'availability', base: 9, agreed: 98, reached: 97, ...more })
  const loan = { id: 'l', name: 'l', amount: 1, term: 12 }
  const staff = { id: 's', name: 's', fte: 1, salary: 1 }
  test.each([
    ['offers.0.quantity.churn', 5, { offers: offers(subscription, { quantity: { churn: 5 } }) }],
    ['offers.0.priceRise', -2, { offers: offers(subscription, { priceRise: -2 }) }],
    ['staff.0.employerShare', 21, { staff: [{ ...staff, employerShare: 21 }] }],
    ['staff.0.raise', 3, { staff: [{ ...staff, raise: 3 }] }],
    ['loans.0.rate', 6, { loans: [{ ...loan, rate: 6 }] }],
  ])('%s is %d', (path, found, more) =>
    expect(failureOf(plan(more))).toEqual({ code: 'figure-not-share', params: { path, found } }),
  )
  test('an assumption that goes beyond 1 for a share is named', () =>
    expect(failureOf(plan({ loans: [{ ...loan, rate: 'fee' }] }))).toEqual({
      code: 'figure-not-share',
      params: { path: 'loans.0.rate', found: 3, assumption: 'fee' },
    }))
  test('a falling price and a negative rate are none of it', () => {
    const falling = offers(subscription, { priceRise: -0.1, quantity: { churn: 1 } })
    expect(failureOf(plan({ offers: falling, loans: [{ ...loan, rate: -0.01 }] }))).toBeUndefined()
  })
  test.each([
    ['agreed', 0.98, guarantee({ agreed: 0.98 })],
    ['agreed', 1, guarantee({ agreed: 'fee' })],
    ['reached', 0.97, guarantee({ reached: 0.97 })],
    ['reached', 101, guarantee({ reached: 101 })],
  ])('an availability %s of %d', (key, found, price) =>
    expect(failureOf(plan({ offers: offers(price) }))).toEqual({
      code: 'availability-not-percent',
      params: { path: `offers.0.price.${key}`, found },
    }),
  )
  test('nothing reached is a percentage', () =>
    expect(failureOf(plan({ offers: offers(guarantee({ reached: 0 })) }))).toBeUndefined())
})

test.each(['expectedUnits', 'p10Units'])('%s that an assumption takes down to 0', key => {
  const units = { expectedUnits: 9, [key]: 'use' }
  const price = { model: 'equipmentAsService', assetPrice: 1, lifetime: 12, unit: 'h', ...units }
  const offer = { id: 'a', name: 'a', offering: 'service', price, unitCost: 0, quantity: { initial: 1 } }
  expect(failureOf(plan({ assumptions: [assumption('use', { low: 0 })], offers: [offer] }))).toEqual({
    code: 'expected-units-zero',
    params: { path: `offers.0.price.${key}`, assumption: 'use' },
  })
})

test.each(['2027-00', '2027-13', '2027-1'])('%s is no month', start =>
  expect(Plan.safeParse({ start, discountRate: 0 }).success).toBe(false),
)
