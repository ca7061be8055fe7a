import fc from 'fast-check'
import { Plan } from './plan.ts'

const money = fc.integer({ min: 0, max: 5000 })
const few = fc.integer({ min: 0, max: 20 })
const some = fc.integer({ min: 1, max: 20 })

const tiers = fc.record({
  kind: fc.constantFrom('graduated', 'volume'),
  steps: fc.tuple(money, fc.oneof(money, fc.constant('fee')), money).map(([first, second, third]) => [
    { upTo: 5, price: first },
    { upTo: 30, price: second },
    { upTo: null, price: third },
  ]),
})

const price = fc.oneof(
  fc.record({ model: fc.constant('oneOff'), price: money }),
  fc.record({ model: fc.constant('dataSale'), price: fc.oneof(money, fc.constant('fee')) }),
  fc.record({ model: fc.constant('subscription'), price: fc.oneof(money, fc.constant('fee')) }),
  fc.record({ model: fc.constant('subscription'), tiers }),
  fc.record({
    model: fc.constant('payPerUse'),
    price: few,
    unit: fc.constant('h'),
    usage: few,
    base: money,
    minimum: money,
  }),
  fc.record({
    model: fc.constant('availability'),
    base: money,
    agreed: fc.constant(98),
    reached: fc.constantFrom(95.5, 98, 99.5),
    bonus: few,
    malus: few,
  }),
  fc.record({
    model: fc.constant('gainSharing'),
    share: fc.constantFrom(0, 0.3),
    baseline: few,
    actual: few,
    valuePerUnit: money,
  }),
  fc.record({
    model: fc.constant('equipmentAsService'),
    assetPrice: money,
    residual: few,
    lifetime: fc.constantFrom(6, 24, 72),
    serviceCost: few,
    risk: few,
    expectedUnits: some,
    p10Units: some,
    unit: fc.constant('h'),
    owner: fc.constantFrom('provider', 'partner', 'customer'),
  }),
)

const quantity = fc.record(
  {
    from: fc.integer({ min: 1, max: 30 }),
    initial: few,
    growth: few,
    churn: fc.constantFrom(0, 0.02, 0.5),
    limit: fc.constantFrom(3, 40, 'market'),
    ramp: fc.array(few, { maxLength: 5 }),
    seasonality: fc.constant([1, 1, 1.2, 1, 1, 1, 0.5, 0.5, 1, 1, 1.3, 1]),
  },
  { requiredKeys: ['from', 'initial', 'growth', 'churn'] },
)

const days = fc.constantFrom(0, 14, 30, 45, 90, 365)

const offer = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant(id),
      offering: fc.constantFrom('hardware', 'service'),
      price,
      unitCost: money,
      quantity,
      paymentDays: days,
      supplierDays: days,
      priceRise: fc.constantFrom(0, 0.02),
      unitCostRise: fc.constantFrom(0, 0.03),
      vatRate: fc.constantFrom(0, 0.07),
    },
    { requiredKeys: ['id', 'name', 'offering', 'price', 'unitCost', 'quantity', 'paymentDays'] },
  )

const level = fc.constantFrom('offer', 'area', 'firm')
const numbered = <T extends Record<string, unknown>>(each: fc.Arbitrary<T>, maxLength: number) =>
  fc
    .array(each, { maxLength })
    .map(list => list.map((one, index) => ({ id: `nr${index}`, name: `Nr. ${index}`, ...one })))
const owned = <T extends { level: string }>(cost: T) =>
  cost.level === 'offer' ? { ...cost, offer: 'a' } : cost

const fixedCost = fc
  .record({
    perMonth: money,
    level,
    from: fc.integer({ min: 1, max: 70 }),
    rise: fc.constantFrom(0, 0.02),
    paymentDays: days,
  })
  .map(owned)
const staff = fc
  .record({ fte: fc.constantFrom(0.5, 1, 'fte'), salary: money, raise: fc.constantFrom(0, 0.03), level })
  .map(owned)
const investment = fc.record(
  {
    month: fc.integer({ min: 0, max: 12 }),
    amount: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constant('outlay')),
    residual: money,
    life: fc.constantFrom(10, 36, 96),
    paymentDays: days,
  },
  { requiredKeys: ['month', 'amount', 'residual'] },
)
const loan = fc.record({
  amount: money,
  month: few.map(month => Math.min(12, month)),
  rate: fc.constantFrom(0, 0.06, 'rate'),
  term: fc.constantFrom(6, 24, 120),
  kind: fc.constantFrom('annuity', 'linear', 'bullet'),
  grace: fc.constantFrom(0, 3),
})

const assumption = (id: string, low: number, likely: number, high: number) => ({
  id,
  label: id,
  unit: '€',
  low,
  likely,
  high,
})

/** Random plans that can be computed, for the laws of finance: every price model, cost, loan and term of payment. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    start: fc.constantFrom('2027-01', '2026-10'),
    months: fc.constantFrom(12, 36, 41, 60),
    discountRate: fc.constantFrom(0, 0.08, 0.2),
    openingBalance: money,
    vatRate: fc.constantFrom(0, 0.19),
    taxRate: fc.constantFrom(0, 0.3),
    assumptions: fc.constant([
      assumption('fee', 20, 39, 60),
      assumption('market', 10, 50, 80),
      assumption('fte', 0.5, 1, 2),
      assumption('outlay', 8000, 20_000, 50_000),
      assumption('rate', 0.01, 0.05, 0.09),
    ]),
    offers: fc.oneof(fc.tuple(offer('a')), fc.tuple(offer('a'), offer('b'))),
    fixedCosts: numbered(fixedCost, 3),
    staff: numbered(staff, 2),
    investments: numbered(investment, 2),
    loans: numbered(loan, 2),
  })
  .map(plan => Plan.parse(plan))
