import { Plan } from '@leinwand/method'
import { expect, test } from 'vitest'
import { quantityByMonth, unitOf } from './offer-glance.ts'

const planOf = (offer: object) =>
  Plan.parse({
    start: '2027-01',
    months: 12,
    discountRate: 0.08,
    assumptions: [{ id: 'new', label: 'Zugang', unit: 'Stück', low: 1, likely: 2, high: 3 }],
    offers: [{ id: 'a', name: 'a', offering: 'service', unitCost: 4, quantity: {}, ...offer }],
    fixedCosts: [{ id: 'rent', name: 'Miete', perMonth: 500, level: 'firm' }],
  })

test('pieces sold are counted until the limit', () => {
  const plan = planOf({
    price: { model: 'oneOff', price: 1690 },
    quantity: { from: 3, growth: 'new', limit: 5 },
  })
  expect(quantityByMonth(plan, plan.offers[0]!)).toEqual([0, 0, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0])
  expect(unitOf(plan, plan.offers[0]!)).toEqual({ price: 1690, cost: 4 })
})

test('machines are those connected', () => {
  const plan = planOf({
    price: { model: 'subscription', price: 9 },
    quantity: { initial: 10, growth: 'new' },
  })
  expect(quantityByMonth(plan, plan.offers[0]!).slice(0, 3)).toEqual([10, 12, 14])
})

test('a price model with several parts comes to one amount: 100 + max(250, 1,000 · 0.05) = 350', () => {
  const price = { model: 'payPerUse', price: 0.05, unit: 'prediction', usage: 1000, base: 100, minimum: 250 }
  const plan = planOf({ price })
  expect(unitOf(plan, plan.offers[0]!)).toEqual({ price: 350, cost: 4 })
})

test('a plan that cannot be computed has none', () => {
  const plan = planOf({ price: { model: 'subscription', price: 'gone' } })
  expect(quantityByMonth(plan, plan.offers[0]!)).toEqual([])
  expect(unitOf(plan, plan.offers[0]!)).toBeNull()
})
