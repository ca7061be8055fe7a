import { describe, expect, test } from 'vitest'
import { appraise } from './appraise.ts'
import { monthlyRate } from './npv.ts'
import { Plan } from './plan.ts'
import { FinanceResult } from './result.ts'

type Draft = Record<string, unknown>

const offer = (more: Draft = {}) => ({
  id: 'warn',
  name: 'Ausfallwarnung',
  offering: 'service',
  price: { model: 'subscription', price: 39 },
  unitCost: 4,
  quantity: { initial: 10 },
  paymentDays: 0,
  ...more,
})
const plan = (more: Draft = {}): Plan =>
  Plan.parse({ start: '2027-01', months: 12, discountRate: 0, vatRate: 0, offers: [offer()], ...more })
const resultOf = (draft: Plan, options: Parameters<typeof appraise>[1] = {}) => {
  const outcome = appraise(draft, options)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return FinanceResult.parse(outcome.value)
}
const fixed = (perMonth: number, more: Draft = {}) => ({
  id: 'staff',
  name: 'Personal',
  perMonth,
  level: 'firm',
  ...more,
})
const bought = (amount: number, more: Draft = {}) => ({ id: 'kit', name: 'Nachrüstsatz', amount, ...more })

describe('ten machines at 39 €, unit cost 4 €, 200 € fixed a month, 1,200 € invested', () => {
  // A month: revenue 390, DB I 350, depreciation 1,200/12 = 100, operating result 350 − 200 − 100 = 50.
  const steady = plan({ fixedCosts: [fixed(200)], investments: [bought(1200)], creditLine: 1200 })
  const value = resultOf(steady)

  test('every month', () => {
    expect(value.monthly).toHaveLength(12)
    for (const [index, month] of value.monthly.entries())
      expect(month).toEqual({
        month: index + 1,
        revenue: 390,
        db1: 350,
        db2: 350,
        db3: 350,
        operatingResult: 50,
        fullCost: 340,
        receipts: 390,
        payments: 240,
        balance: -1200 + 150 * (index + 1),
        machines: 10,
        cumulatedDiscounted: -1200 + 150 * (index + 1),
      })
  })
  test('capital: 12 · 150 − 1,200 = 600, paid back after 1,200/150 = 8 months', () => {
    expect(value).toMatchObject({ npv: 600, paybackStatic: 8, paybackDynamic: 8 })
  })
  test('the internal rate, at which 12 months of 150 are worth 1,200', () => {
    const rate = monthlyRate(value.irr!)
    expect((150 * (1 - (1 + rate) ** -12)) / rate).toBeCloseTo(1200, 6)
  })
  test('break-even: (200 + 100) / (39 − 4) machines, from the first month', () => {
    expect(value.breakEven.month).toBe(1)
    expect(value.breakEven.machines).toBeCloseTo(8.5714, 4)
    expect(value.perMachineMonth).toBe(35)
  })
  test('the start is the lowest point; the credit line just carries it', () => {
    expect(value.lowestBalance).toEqual({ amount: -1200, month: 0 })
    expect(value.fundingNeed).toBe(1200)
    expect(value.blackFigures).toMatchObject({ light: 'green', reasons: [] })
    // 12 · 39 · 10 = 4,680 a year against its full cost; the credit line of 1,200 is just used up.
    expect(value.blackFigures.conditions).toEqual([
      { code: 'npv', holds: true, value: value.npv, bound: 0 },
      { code: 'last-year', holds: true, value: 4680, bound: 4080 },
      { code: 'balance', holds: true, value: -1200, bound: -1200, month: 0 },
    ])
  })
})

test('a second investment and a residual', () => {
  // Depreciation (600 − 120)/12 = 40 from month 1, and 480/6 = 80 from month 7; 150 a month come in.
  const investments = [bought(600, { residual: 120 }), bought(480, { id: 'more', month: 7 })]
  const value = resultOf(plan({ fixedCosts: [fixed(200)], investments }))
  expect([value.monthly[5]?.operatingResult, value.monthly[6]?.operatingResult]).toEqual([110, 30])
  // 12 · 150 − 600 − 480 + 120; the residual is worth something but brings no money.
  expect(value.npv).toBe(840)
  expect(value.monthly.at(-1)?.balance).toBe(720)
  expect(value.paybackStatic).toBeCloseTo(1080 / 150, 12)
})

test('discounting is by month at the yearly rate: 100 in month 12 at 8 % are 92.59', () => {
  const sale = offer({
    price: { model: 'oneOff', price: 100 },
    unitCost: 0,
    quantity: { from: 12, growth: 1 },
  })
  expect(resultOf(plan({ discountRate: 0.08, offers: [sale] })).npv).toBeCloseTo(92.59, 2)
})

test('payment terms and VAT: one sale of 100 € a month, 45 days, 19 %', () => {
  // Half is paid after one month and half after two. Month 2: 50 net; from month 3 on 100. VAT goes out a month later.
  const sale = offer({
    price: { model: 'oneOff', price: 100 },
    unitCost: 0,
    quantity: { growth: 1 },
    paymentDays: 45,
  })
  const value = resultOf(plan({ vatRate: 0.19, offers: [sale] }))
  const rows = value.monthly.slice(0, 4).map(({ receipts, payments }) => [receipts, payments])
  expect(rows.flat().map(amount => Math.round(amount * 100) / 100)).toEqual([
    0, 0, 59.5, 0, 119, 9.5, 119, 19,
  ])
  // Received (50 + 10 · 100) · 1.19 = 1,249.50; VAT settled 0.19 · (50 + 9 · 100) = 180.50.
  expect(value.monthly.at(-1)?.balance).toBeCloseTo(1069, 6)
  // The 150 still owed at the end count in the last month.
  expect(value.npv).toBeCloseTo(1200, 6)
})

test('input VAT on an investment comes back in the following month', () => {
  const value = resultOf(
    plan({
      vatRate: 0.19,
      openingBalance: 12_000,
      investments: [bought(10_000)],
      offers: [offer({ quantity: {} })],
    }),
  )
  expect(value.lowestBalance.amount).toBeCloseTo(100, 6)
  expect(value.monthly[0]).toMatchObject({ receipts: 1900, payments: 0 })
  expect(value.monthly[0]?.balance).toBeCloseTo(2000, 6)
})

test('income tax is on each year that earns, in its last month; a loss brings nothing back', () => {
  const one = offer({ price: { model: 'subscription', price: 1000 }, unitCost: 0, quantity: { initial: 1 } })
  const costs = [fixed(400, { from: 13 }), fixed(2000, { id: 'more', from: 25 })]
  const value = resultOf(plan({ months: 36, taxRate: 0.3, offers: [one], fixedCosts: costs }))
  const paid = (month: number) => value.monthly[month - 1]!.payments
  // 30 % of 12 · 1,000, then of 12 · 600, then of nothing.
  expect([paid(11), paid(12), paid(24), paid(36)]).toEqual([0, 3600, 400 + 2160, 2400])
})

test('the stock begins with `initial`, loses churn, grows, and stops at the limit', () => {
  const machines = (quantity: Draft) =>
    resultOf(plan({ offers: [offer({ quantity })] })).monthly.map(row => row.machines)
  expect(machines({ initial: 100, growth: 5, churn: 0.1 }).slice(0, 3)).toEqual([100, 95, 90.5])
  expect(machines({ from: 3, initial: 1, growth: 4, limit: 7 }).slice(0, 6)).toEqual([0, 0, 1, 5, 7, 7])
})

test('one-off sales stop when the limit is sold', () => {
  const sale = offer({ price: { model: 'oneOff', price: 10 }, quantity: { from: 2, growth: 3, limit: 7 } })
  const value = resultOf(plan({ offers: [sale] }))
  expect(value.monthly.slice(0, 5).map(({ revenue }) => revenue)).toEqual([0, 30, 30, 10, 0])
  expect(value.breakEven).toMatchObject({ machines: null, reason: 'no-connected-machines' })
  expect(value.perMachineMonth).toBeNull()
})

test('pay per use: base 100, minimum 250, 1,000 predictions at 0.05, two machines', () => {
  const price = { model: 'payPerUse', price: 0.05, unit: 'prediction', usage: 1000, base: 100, minimum: 250 }
  const value = resultOf(plan({ offers: [offer({ price, quantity: { initial: 2 } })] }))
  expect(value.monthly[0]?.revenue).toBe(700)
})

test('hardware and service: own costs to the own side, the rest by share of the revenue', () => {
  const mill = offer({
    id: 'mill',
    offering: 'hardware',
    price: { model: 'oneOff', price: 300 },
    unitCost: 200,
    quantity: { growth: 1 },
  })
  const warn = offer({ price: { model: 'subscription', price: 10 }, unitCost: 2, quantity: { initial: 10 } })
  const fixedCosts = [
    fixed(20, { id: 'platform', level: 'offer', offer: 'warn' }),
    fixed(40, { id: 'area', level: 'area' }),
    fixed(8),
  ]
  const { margins } = resultOf(plan({ offers: [mill, warn], fixedCosts }))
  // A year: revenue 3,600 and 1,200, so three quarters and one quarter of 480 (area) and of 96 (firm).
  expect(margins.hardware).toEqual({ revenue: 3600, db1: 1200, db2: 1200, db3: 840, operatingResult: 768 })
  expect(margins.service).toEqual({ revenue: 1200, db1: 960, db2: 720, db3: 600, operatingResult: 576 })
  expect(margins.total).toEqual({ revenue: 4800, db1: 2160, db2: 1920, db3: 1440, operatingResult: 1344 })
})

describe('break-even', () => {
  test('a price under the unit cost has none and says so', () => {
    const value = resultOf(plan({ offers: [offer({ unitCost: 50 })] }))
    expect(value.breakEven).toEqual({ month: null, machines: null, reason: 'price-not-above-unit-cost' })
    expect(value).toMatchObject({ irr: null, irrs: [], paybackStatic: null, paybackDynamic: null })
  })
  test('the month from which it stays: a cost that begins later puts it off', () => {
    const growing = offer({ quantity: { growth: 1 } })
    // m machines − 1 in month m: 35 (m − 1) ≥ 105 from month 4; a second cost of 105 from month 5: from month 7.
    expect(resultOf(plan({ offers: [growing], fixedCosts: [fixed(105)] })).breakEven.month).toBe(4)
    const later = [fixed(105), fixed(105, { id: 'more', from: 5 })]
    expect(resultOf(plan({ offers: [growing], fixedCosts: later })).breakEven.month).toBe(7)
  })
  test('offers count by their machines: 30 at 35 € and 10 at 20 € contribute 31.25 € each', () => {
    const small = offer({
      id: 'small',
      price: { model: 'subscription', price: 20 },
      unitCost: 0,
      quantity: { initial: 10 },
    })
    const offers = [offer({ quantity: { initial: 30 } }), small]
    expect(resultOf(plan({ offers, fixedCosts: [fixed(625)] })).breakEven.machines).toBeCloseTo(20, 12)
  })
  test('machines that the plan never reaches', () => {
    const value = resultOf(plan({ fixedCosts: [fixed(700)] }))
    expect(value.breakEven).toEqual({ month: null, machines: 20, reason: 'not-within-plan' })
  })
})

describe('the light of the black figures', () => {
  test('a negative net present value is red', () => {
    const { light, reasons } = resultOf(plan({ investments: [bought(6000)], creditLine: 6000 })).blackFigures
    expect(light).toBe('red')
    expect(reasons[0]).toEqual({ code: 'npv-negative', amount: 350 * 12 - 6000 })
  })
  test('a last year under its full cost is red, with the worst month and what is lacking', () => {
    const late = plan({ months: 24, fixedCosts: [fixed(600, { from: 20 })] })
    // Year 2: 7 · 350 − 5 · 250 … 12 · 350 − 5 · 600 = 1,200 earned: green. At 1,000 a month: 4,200 − 5,000 = −800.
    expect(resultOf(late).blackFigures.light).toBe('green')
    const worse = plan({ months: 24, fixedCosts: [fixed(1000, { from: 20 })] })
    expect(resultOf(worse).blackFigures).toMatchObject({
      light: 'red',
      reasons: [{ code: 'last-year-below-full-cost', month: 20, amount: 800 }],
    })
    expect(resultOf(worse).blackFigures.conditions[1]).toEqual({
      code: 'last-year',
      holds: false,
      value: 4680,
      bound: 5480,
      month: 20,
    })
  })
  test('a balance under the credit line is amber, with the first month and by how much', () => {
    const value = resultOf(plan({ investments: [bought(700, { month: 1 })], creditLine: 100 }))
    expect(value.blackFigures).toMatchObject({
      light: 'amber',
      reasons: [{ code: 'credit-line-exceeded', month: 1, amount: 250 }],
    })
    expect(value.blackFigures.conditions[2]).toEqual({
      code: 'balance',
      holds: false,
      value: -350,
      bound: -100,
      month: 1,
    })
  })

  const resting = (more: Draft) =>
    plan({
      offers: [offer({ price: { model: 'subscription', price: 'fee' } })],
      assumptions: [{ id: 'fee', label: 'Preis', unit: '€', low: 30, likely: 39, high: 45, ...more }],
    })
  const lightAt = (draft: Plan, now?: string) => resultOf(draft, now ? { now } : {}).blackFigures
  test('figures on a refuted or expired assumption are amber', () => {
    expect(lightAt(resting({ state: 'refuted' }))).toMatchObject({
      light: 'amber',
      reasons: [{ code: 'rests-on-refuted-assumption', assumption: 'fee' }],
    })
    const until = resting({ validUntil: '2026-12-31' })
    expect(lightAt(until, '2026-12-31T23:00:00Z').light).toBe('green')
    expect(lightAt(until, '2027-01-01T00:00:00Z').reasons).toEqual([
      { code: 'rests-on-expired-assumption', assumption: 'fee' },
    ])
  })
  test('an assumption that nothing rests on dims no light', () => {
    const unused = { id: 'x', label: 'x', unit: '€', low: 1, likely: 1, high: 1, state: 'refuted' }
    expect(lightAt(plan({ assumptions: [unused] })).light).toBe('green')
  })
  test('overrides take the place of the likely value', () => {
    expect(resultOf(resting({}), { overrides: { fee: 45 } }).monthly[0]?.revenue).toBe(450)
    expect(resultOf(resting({})).monthly[0]?.revenue).toBe(390)
  })
})
