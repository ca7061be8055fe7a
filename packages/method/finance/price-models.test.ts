import { describe, expect, test } from 'vitest'
import { appraise } from './appraise.ts'
import { Plan } from './plan.ts'
import { FinanceResult } from './result.ts'

type Draft = Record<string, unknown>

const offer = (price: Draft, more: Draft = {}) => ({
  id: 'a',
  name: 'Angebot',
  offering: 'service',
  price,
  unitCost: 0,
  quantity: { initial: 10 },
  paymentDays: 0,
  ...more,
})
const plan = (offers: Draft[], more: Draft = {}): Plan =>
  Plan.parse({ start: '2027-01', months: 12, discountRate: 0, vatRate: 0, offers, ...more })
const resultOf = (draft: Plan) => {
  const outcome = appraise(draft)
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.params)}`)
  return FinanceResult.parse(outcome.value)
}
const revenues = (draft: Plan) => resultOf(draft).monthly.map(({ revenue }) => revenue)

const steps = [
  { upTo: 10, price: 20 },
  { upTo: 50, price: 15 },
  { upTo: null, price: 10 },
]

describe('subscription in tiers, the cases of finance.md', () => {
  const tiered = (kind: string, more: Draft = {}) =>
    plan([offer({ model: 'subscription', tiers: { kind, steps } }, { quantity: { initial: 60, ...more } })])
  test('graduated: 60 machines are 10 · 20 + 40 · 15 + 10 · 10 = 900 a month', () => {
    expect(revenues(tiered('graduated'))).toEqual(new Array(12).fill(900))
  })
  test('volume: 60 · 10 = 600 a month', () =>
    expect(revenues(tiered('volume'))).toEqual(new Array(12).fill(600)))
  test('growing through a step: 49, 50, 51 machines', () => {
    // Graduated 200 + 39 · 15 = 785, 800, 810; volume 735, 750, 510.
    const growth = { initial: 49, growth: 1 }
    expect(revenues(tiered('graduated', growth)).slice(0, 3)).toEqual([785, 800, 810])
    expect(revenues(tiered('volume', growth)).slice(0, 3)).toEqual([735, 750, 510])
  })
  test('a price of a step may be an assumption', () => {
    const tiers = { kind: 'volume', steps: [{ upTo: null, price: 'fee' }] }
    const assumptions = [{ id: 'fee', label: 'Preis', unit: '€', low: 30, likely: 39, high: 45 }]
    expect(revenues(plan([offer({ model: 'subscription', tiers })], { assumptions }))[0]).toBe(390)
  })
})

test('pay per use: 10 · (100 + max(250, 1,000 · 0.05)) = 3,500', () => {
  const price = { model: 'payPerUse', price: 0.05, unit: 'Vorhersage', usage: 1000, base: 100, minimum: 250 }
  expect(revenues(plan([offer(price)]))[0]).toBe(3500)
})

describe('availability, in percent', () => {
  const at = (reached: number) =>
    revenues(
      plan([offer({ model: 'availability', base: 1000, agreed: 98, reached, bonus: 50, malus: 120 })]),
    )[0]
  test('as agreed: 10 · 1,000', () => expect(at(98)).toBe(10_000))
  test('1.5 points over: 10 · (1,000 + 1.5 · 50)', () => expect(at(99.5)).toBe(10_750))
  test('2 points under: 10 · (1,000 − 2 · 120)', () => expect(at(96)).toBe(7600))
  test('far under: the malus takes no more than the base', () => expect(at(50)).toBe(0))
})

test('gain sharing: 30 % of (6.2 − 3.7) h at 85 € is 63.75 a machine; nothing where nothing is gained', () => {
  const gain = (actual: number) =>
    revenues(
      plan([offer({ model: 'gainSharing', share: 0.3, baseline: 6.2, actual, valuePerUnit: 85, unit: 'h' })]),
    )[0]
  expect(gain(3.7)).toBeCloseTo(637.5, 9)
  expect(gain(7)).toBe(0)
})

test('data sale: 3 data sets a month at 400', () => {
  const price = { model: 'dataSale', price: 400, per: 'dataSet' }
  const value = resultOf(plan([offer(price, { quantity: { growth: 3 } })]))
  expect(value.monthly[0]).toMatchObject({ revenue: 1200, machines: 0 })
})

describe('equipment as a service', () => {
  // At 0 % an asset of 12,000 with a residual of 2,400 over 48 months costs 9,600 / 48 = 200 a month; with service 60 and
  // risk 40 that is 300 a month, over 150 hours 2.00 an hour, over 100 hours (P10) 3.00.
  const price = (more: Draft = {}) => ({
    model: 'equipmentAsService',
    assetPrice: 12_000,
    residual: 2400,
    lifetime: 48,
    serviceCost: 60,
    risk: 40,
    expectedUnits: 150,
    p10Units: 100,
    unit: 'h',
    ...more,
  })
  test('the floor price, also at the P10 utilisation', () => {
    const [figures] = resultOf(plan([offer(price())])).offers
    expect(figures?.floorPrice).toBeCloseTo(2, 12)
    expect(figures?.floorPriceP10).toBeCloseTo(3, 12)
  })
  test('the floor price at 12 % a year', () => {
    // q = 1.12^(1/12) = 1.0094888; R·q^−48 = 2,400 · 1.12^−4 = 1,525.24; annuity factor 0.0094888 / (1 − 0.635518) =
    // 0.0260336; (12,000 − 1,525.24) · 0.0260336 = 272.70; (272.70 + 100) / 150 = 2.4846
    const [figures] = resultOf(plan([offer(price())], { discountRate: 0.12 })).offers
    expect(figures?.floorPrice).toBeCloseTo(2.4846, 4)
  })
  test('without a price of its own it earns the floor price: 10 · 150 · 2.00 = 3,000', () => {
    expect(revenues(plan([offer(price())]))[0]).toBeCloseTo(3000, 9)
    expect(revenues(plan([offer(price({ price: 2.5 }))]))[0]).toBe(3750)
  })
  test('assets of the provider are bought, worn and still worth something at the end', () => {
    const value = resultOf(plan([offer(price({ price: 2.5 }))], { openingBalance: 200_000 }))
    // 10 assets in month 1; a month 3,750 − 600 service; depreciation 10 · 200.
    expect(value.liquidity[1]).toMatchObject({ invested: 120_000, cost: 600, received: 3750 })
    expect(value.monthly[0]).toMatchObject({ fullCost: 2600, operatingResult: 1150 })
    // 12 · 3,150 − 120,000 + book value (120,000 − 12 · 2,000 = 96,000) = 13,800
    expect(value.npv).toBeCloseTo(13_800, 6)
  })
  test('an asset is replaced after its life, for its price less the residual', () => {
    const short = price({ price: 2.5, lifetime: 6 })
    const { liquidity } = resultOf(
      plan([offer(short, { quantity: { initial: 1 } })], { openingBalance: 50_000 }),
    )
    expect(liquidity.map(({ invested }) => invested)).toEqual([0, 12_000, 0, 0, 0, 0, 0, 9600, 0, 0, 0, 0, 0])
  })
  test('a partner is paid the capital cost, a customer owns the asset', () => {
    const costs = (owner: string) =>
      resultOf(plan([offer(price({ price: 2.5, owner }))])).monthly[0]?.fullCost
    expect(costs('partner')).toBeCloseTo(10 * (60 + 200), 9)
    expect(costs('customer')).toBe(600)
  })
})

describe('quantities', () => {
  const price = { model: 'subscription', price: 1 }
  test('a ramp by month, then growth', () => {
    // Month 1: 5 + 1; then +2, +4, and from month 4 on +10.
    const quantity = { initial: 5, growth: 10, ramp: [1, 2, 4] }
    expect(revenues(plan([offer(price, { quantity })])).slice(0, 5)).toEqual([6, 8, 12, 22, 32])
    const sale = { model: 'oneOff', price: 1 }
    expect(
      revenues(plan([offer(sale, { quantity: { growth: 10, ramp: [1, 2, 4], limit: 20 } })])).slice(0, 6),
    ).toEqual([1, 2, 4, 10, 3, 0])
  })
  test('seasons by the calendar month: a plan from October', () => {
    const seasonality = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    const sale = { model: 'oneOff', price: 1 }
    const sold = plan([offer(sale, { quantity: { growth: 10, seasonality } })], { start: '2026-10' })
    expect(revenues(sold)).toEqual([100, 110, 120, 10, 20, 30, 40, 50, 60, 70, 80, 90])
  })
  test('seasons of use: the same machines, used more or less', () => {
    const seasonality = [1, 1, 1, 1, 1, 1, 0.5, 0.5, 1, 1, 1, 1]
    const use = { model: 'payPerUse', price: 2, usage: 100, unit: 'h' }
    const used = revenues(plan([offer(use, { quantity: { initial: 10, seasonality } })]))
    expect([used[5], used[6], used[8]]).toEqual([2000, 1000, 2000])
  })
  test('price and unit cost rise a year after the offer began', () => {
    const rising = offer(
      { model: 'subscription', price: 100 },
      {
        unitCost: 50,
        quantity: { from: 3, initial: 1 },
        priceRise: 0.02,
        unitCostRise: 0.1,
      },
    )
    const { monthly } = resultOf(plan([rising], { months: 36 }))
    const of = (month: number) => [monthly[month - 1]!.revenue, monthly[month - 1]!.fullCost]
    expect(of(14)).toEqual([100, 50])
    expect(of(15)[0]).toBeCloseTo(102, 9)
    expect(of(15)[1]).toBeCloseTo(55, 9)
    // Two years later: 100 · 1.02² and 50 · 1.1².
    expect(of(27)[0]).toBeCloseTo(104.04, 9)
    expect(of(27)[1]).toBeCloseTo(60.5, 9)
  })
})
