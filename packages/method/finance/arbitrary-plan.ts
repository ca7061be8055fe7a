import fc from 'fast-check'
import { Plan } from './plan.ts'

const money = fc.integer({ min: 0, max: 5000 })
const few = fc.integer({ min: 0, max: 20 })

const price = fc.oneof(
  fc.record({ model: fc.constant('oneOff'), price: money }),
  fc.record({ model: fc.constant('subscription'), price: fc.oneof(money, fc.constant('fee')) }),
  fc.record({ model: fc.constant('payPerUse'), price: few, unit: fc.constant('h'), usage: few, base: money }),
)

const quantity = fc.record({
  from: fc.integer({ min: 1, max: 30 }),
  initial: few,
  growth: few,
  churn: fc.constantFrom(0, 0.02, 0.5),
})

const offer = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    offering: fc.constantFrom('hardware', 'service'),
    price,
    unitCost: money,
    quantity,
    paymentDays: fc.constantFrom(0, 14, 30, 45, 90, 365),
  })

const fixedCost = fc
  .record({
    id: fc.constant('cost'),
    name: fc.constant('Kosten'),
    perMonth: money,
    level: fc.constantFrom('offer', 'area', 'firm'),
    from: fc.integer({ min: 1, max: 70 }),
  })
  .map(cost => (cost.level === 'offer' ? { ...cost, offer: 'a' } : cost))

const investment = fc.record({
  id: fc.constant('machine'),
  name: fc.constant('Maschine'),
  month: fc.integer({ min: 0, max: 12 }),
  amount: fc.integer({ min: 0, max: 100_000 }),
  residual: money,
})

/** Random plans that can be computed, for the laws of finance. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    start: fc.constant('2027-01'),
    months: fc.constantFrom(12, 36, 41, 60),
    discountRate: fc.constantFrom(0, 0.08, 0.2),
    openingBalance: money,
    vatRate: fc.constantFrom(0, 0.19),
    taxRate: fc.constantFrom(0, 0.3),
    assumptions: fc.constant([{ id: 'fee', label: 'Abonnement', unit: '€', low: 20, likely: 39, high: 60 }]),
    offers: fc.oneof(fc.tuple(offer('a')), fc.tuple(offer('a'), offer('b'))),
    fixedCosts: fc.array(fixedCost, { maxLength: 3 }),
    investments: fc.array(investment, { maxLength: 2 }),
  })
  .map(plan => Plan.parse(plan))
