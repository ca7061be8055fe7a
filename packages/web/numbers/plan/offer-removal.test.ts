import { Plan, planFailure } from '@leinwand/method'
import { expect, test } from 'vitest'
import { costsOf, withCostsMoved } from './offer-removal.ts'
import { withValueAt } from './plan-path.ts'

const plan = Plan.parse({
  start: '2027-01',
  discountRate: 0.08,
  offers: ['a', 'b'].map(id => ({
    id,
    name: id,
    offering: 'service',
    price: { model: 'subscription', price: 9 },
    unitCost: 1,
    quantity: {},
  })),
  fixedCosts: [
    { id: 'x', name: 'Server', perMonth: 900, level: 'offer', offer: 'a' },
    { id: 'y', name: 'Lizenz', perMonth: 100, level: 'offer', offer: 'b' },
  ],
  staff: [{ id: 'z', name: 'Betreuung', fte: 1, salary: 60_000, level: 'offer', offer: 'a' }],
})

test('what belongs to an offer is named, and is paid at the area when the offer is gone', () => {
  expect(costsOf(plan, 'a').map(({ name }) => name)).toEqual(['Server', 'Betreuung'])
  expect(planFailure(withValueAt(plan, 'offers.0', undefined))).toBeDefined()
  const without = withValueAt(withCostsMoved(plan, 'a'), 'offers.0', undefined)
  expect(planFailure(without)).toBeUndefined()
  expect(without.fixedCosts.map(({ level }) => level)).toEqual(['area', 'offer'])
  expect(without.staff[0]).not.toHaveProperty('offer')
})
