import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appraise } from './appraise.ts'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { Plan } from './plan.ts'
import { FinanceResult } from './result.ts'

type Draft = Record<string, unknown>

const machines = (more: Draft = {}) => ({
  id: 'a',
  name: 'Angebot',
  offering: 'service',
  price: { model: 'subscription', price: 100 },
  unitCost: 0,
  quantity: { initial: 10 },
  paymentDays: 0,
  ...more,
})
const plan = (more: Draft = {}): Plan =>
  Plan.parse({ start: '2027-01', months: 12, discountRate: 0, vatRate: 0, offers: [machines()], ...more })
const resultOf = (draft: Plan) => {
  const outcome = appraise(draft)
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.params)}`)
  return FinanceResult.parse(outcome.value)
}
const column = (draft: Plan, key: keyof FinanceResult['liquidity'][number]) =>
  resultOf(draft).liquidity.map(row => row[key])
const rounded = (values: readonly number[]) => values.map(value => Math.round(value * 100) / 100)

describe('the worked investment of finance.md as a plan', () => {
  // 48,000 now; 19,000 at the end of each of three years; 8 %: C₀ = 964.84, internal rate 9.11 %, paid back in year 3.
  const yearly = plan({
    months: 36,
    discountRate: 0.08,
    offers: [
      machines({
        price: { model: 'oneOff', price: 19_000 },
        quantity: {
          ramp: [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 1,
          ],
        },
      }),
    ],
    investments: [{ id: 'i', name: 'Anlage', amount: 48_000 }],
  })
  const value = resultOf(yearly)
  test('net present value to the cent', () => expect(value.npv).toBeCloseTo(964.84, 2))
  test('internal rate a year', () => expect(value.irr).toBeCloseTo(0.0911, 4))
  test('payback in the last month of year 3', () => expect(value.paybackDynamic).toBe(36))
  test('annuity: 964.84 · 0.3880335', () => expect(value.annuity).toBeCloseTo(374.39, 2))
  test('static: 48,000 / (57,000 / 36) months', () => expect(value.paybackStatic).toBeCloseTo(30.3158, 4))
})

test('break-even revenue and margin of safety', () => {
  // A year: revenue 12,000, variable cost 4,800, so 60 % contribution; 3,600 fixed → 6,000, half of the revenue.
  const value = resultOf(
    plan({
      offers: [machines({ unitCost: 40 })],
      fixedCosts: [{ id: 'f', name: 'Fix', perMonth: 300, level: 'firm' }],
    }),
  )
  expect(value.breakEvenRevenue.revenue).toBeCloseTo(6000, 9)
  expect(value.breakEvenRevenue.marginOfSafety).toBeCloseTo(0.5, 12)
})

describe('loans', () => {
  const loan = (more: Draft) =>
    plan({ loans: [{ id: 'l', name: 'Darlehen', amount: 12_000, rate: 0.06, term: 6, ...more }] })
  test('linear: 2,000 a month, interest of ½ % on what is left', () => {
    expect(rounded(column(loan({ kind: 'linear' }), 'repayment')).slice(0, 8)).toEqual([
      0, 2000, 2000, 2000, 2000, 2000, 2000, 0,
    ])
    expect(rounded(column(loan({ kind: 'linear' }), 'interest')).slice(0, 8)).toEqual([
      0, 60, 50, 40, 30, 20, 10, 0,
    ])
  })
  test('annuity: 12,000 · 0.005 / (1 − 1.005^−6) = 2,035.15 a month', () => {
    // 1.005^−6 = 0.970518; 0.005 / 0.029482 = 0.1695955; · 12,000 = 2,035.15. First repayment 2,035.15 − 60.
    const draft = loan({})
    const [interest, repayment] = [column(draft, 'interest'), column(draft, 'repayment')]
    expect(interest[1]! + repayment[1]!).toBeCloseTo(2035.15, 2)
    expect(repayment[1]).toBeCloseTo(1975.15, 2)
    expect(interest[6]! + repayment[6]!).toBeCloseTo(2035.15, 2)
    expect(column(draft, 'debt')[6]).toBeCloseTo(0, 8)
  })
  test('bullet: interest every month, all at the end; paid out in month 3', () => {
    const draft = loan({ kind: 'bullet', month: 3 })
    expect(rounded(column(draft, 'interest'))).toEqual([0, 0, 0, 0, 60, 60, 60, 60, 60, 60, 0, 0, 0])
    expect(column(draft, 'repayment')[9]).toBe(12_000)
    expect(column(draft, 'loanDrawn')[3]).toBe(12_000)
  })
  test('grace: two months of interest alone, then 3,000 a month', () => {
    expect(rounded(column(loan({ kind: 'linear', grace: 2 }), 'debt')).slice(0, 7)).toEqual([
      12_000, 12_000, 12_000, 9000, 6000, 3000, 0,
    ])
  })
  test('without interest an annuity is linear', () => {
    expect(rounded(column(loan({ rate: 0 }), 'repayment')).slice(1, 7)).toEqual(new Array(6).fill(2000))
  })
  test('interest lowers the tax that is paid, and not the net present value', () => {
    // A year earns 12,000; interest 60 + 50 + … + 10 = 210, so the tax is 30 % of 11,790.
    const taxed = { ...loan({ kind: 'linear' }), taxRate: 0.3 }
    expect(column(taxed, 'tax')[12]).toBeCloseTo(3537, 9)
    expect(resultOf(taxed).npv).toBeCloseTo(12_000 - 3600, 9)
  })
  test('law: loans move no net present value', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        const { npv } = resultOf(draft)
        expect(resultOf({ ...draft, loans: [] }).npv).toBeCloseTo(npv, 4)
      }),
    )
  })
})

describe('costs', () => {
  test('wages: 1.5 jobs at 48,000 with 20 % on top, 5 % more after a year: 7,200, then 7,560', () => {
    const staff = [{ id: 's', name: 'Daten', fte: 1.5, salary: 48_000, employerShare: 0.2, raise: 0.05 }]
    const cost = column(plan({ months: 24, staff, openingBalance: 200_000 }), 'cost')
    expect([cost[1], cost[12]]).toEqual([7200, 7200])
    expect(cost[13]).toBeCloseTo(7560, 9)
  })
  test('wages carry no VAT', () => {
    const staff = [{ id: 's', name: 'Daten', fte: 1, salary: 12_000, employerShare: 0 }]
    const draft = plan({ vatRate: 0.19, staff, offers: [machines({ vatRate: 0 })] })
    expect(column(draft, 'inputVat')).toEqual(new Array(13).fill(0))
  })
  test('a cost from month 3 to 5, rising 10 % a year as of its own beginning', () => {
    const short = [{ id: 'f', name: 'Fix', perMonth: 100, level: 'area', from: 3, to: 5 }]
    expect(column(plan({ fixedCosts: short }), 'cost')).toEqual([0, 0, 0, 100, 100, 100, 0, 0, 0, 0, 0, 0, 0])
    const long = [{ id: 'f', name: 'Fix', perMonth: 100, level: 'area', from: 3, rise: 0.1 }]
    const cost = column(plan({ months: 36, fixedCosts: long }), 'cost')
    expect(rounded([cost[14]!, cost[15]!, cost[27]!])).toEqual([100, 110, 121])
  })
  test('suppliers are paid later too: 45 days, and what is still owed at the end is a debt', () => {
    const draft = plan({ offers: [machines({ unitCost: 10, supplierDays: 45 })] })
    expect(column(draft, 'cost').slice(0, 5)).toEqual([0, 0, 50, 100, 100])
    // 12 · 900 earned, whatever is paid when.
    expect(resultOf(draft).npv).toBeCloseTo(10_800, 9)
  })
  test('an investment worn in 6 of 12 months, paid after 30 days', () => {
    const investments = [
      { id: 'i', name: 'Gerät', amount: 900, residual: 300, life: 6, month: 2, paymentDays: 30 },
    ]
    const value = resultOf(plan({ investments }))
    expect(value.monthly.map(({ fullCost }) => fullCost)).toEqual([
      0, 100, 100, 100, 100, 100, 100, 0, 0, 0, 0, 0,
    ])
    expect(value.liquidity[3]?.invested).toBe(900)
    expect(value.npv).toBe(12_000 - 900 + 300)
  })
  test('an investment that outlives the plan counts with its book value', () => {
    // 2,400 over 24 months; after 12 there are 1,200 left.
    const investments = [{ id: 'i', name: 'Gerät', amount: 2400, life: 24, month: 1 }]
    expect(resultOf(plan({ investments })).npv).toBe(12_000 - 2400 + 1200)
  })
  test('rates of VAT: sold at 7 %, bought at 19 %, settled a month later', () => {
    const draft = plan({ vatRate: 0.19, offers: [machines({ unitCost: 50, vatRate: 0.07 })] })
    // Out 70, in 0.19 · 500 = 95: 25 come back every month from month 2 on.
    expect(rounded(column(draft, 'outputVat')).slice(0, 3)).toEqual([0, 70, 70])
    expect(rounded(column(draft, 'inputVat')).slice(0, 3)).toEqual([0, 95, 95])
    expect(rounded(column(draft, 'vatRefund')).slice(0, 3)).toEqual([0, 0, 25])
    expect(column(draft, 'vatPaid')[2]).toBe(0)
  })
})

describe('rates and margins that are not there', () => {
  test('flows of one sign have no internal rate', () => {
    expect(resultOf(plan())).toMatchObject({
      irr: null,
      irrs: [],
      irrReason: 'no-sign-change',
      paybackDynamic: 0,
    })
  })
  test('several: −100,000 now, +230,000 after a year, −132,000 after two are 0 at 10 % and at 20 %', () => {
    const pieces = Array.from({ length: 24 }, (_, month) => (month === 11 ? 1 : 0))
    const value = resultOf(
      plan({
        months: 24,
        offers: [machines({ price: { model: 'oneOff', price: 230_000 }, quantity: { ramp: pieces } })],
        fixedCosts: [{ id: 'end', name: 'Rückbau', perMonth: 132_000, level: 'firm', from: 24 }],
        investments: [{ id: 'i', name: 'i', amount: 100_000 }],
      }),
    )
    expect(value).toMatchObject({ irr: null, irrReason: 'several' })
    expect(value.irrs.map(rate => Math.round(rate * 1e6) / 1e6)).toEqual([0.1, 0.2])
  })
  test('no quantities at all: no division by nothing', () => {
    const value = resultOf(plan({ offers: [machines({ quantity: {} })] }))
    expect(value).toMatchObject({ perMachineMonth: null, perMachine: null, paybackStatic: null })
    expect(value.breakEven).toEqual({ month: 1, machines: 0 })
    expect(value.blackFigures).toMatchObject({ light: 'amber', reasons: [{ code: 'nothing-planned' }] })
    expect(value.breakEvenRevenue).toEqual({
      revenue: null,
      marginOfSafety: null,
      reason: 'no-revenue',
    })
    expect(value.offers[0]).toMatchObject({ quantity: 0, breakEven: 0 })
  })
})

describe('a blank project', () => {
  const blank = Plan.parse({ start: '2027-01', discountRate: 0.08 })
  test('comes to nothing, and its light says why', () => {
    const value = resultOf(blank)
    expect(value).toMatchObject({ npv: 0, irr: null, irrs: [], perMachine: null })
    expect(value.blackFigures).toMatchObject({ light: 'amber', reasons: [{ code: 'nothing-planned' }] })
    expect(value.breakEven).toEqual({ month: null, machines: null, reason: 'nothing-planned' })
  })
})

test('a figure on an expired assumption is marked, and no other', () => {
  const assumptions = [
    { id: 'fee', label: 'Preis', unit: '€', low: 1, likely: 2, high: 3, validUntil: '2027-03-31' },
    { id: 'outlay', label: 'Aufwand', unit: '€', low: 1, likely: 2, high: 3, state: 'refuted' },
  ]
  const draft = plan({
    assumptions,
    offers: [machines({ price: { model: 'subscription', price: 'fee' } })],
    investments: [{ id: 'i', name: 'i', amount: 'outlay' }],
  })
  const outcome = appraise(draft, { now: '2027-04-01T00:00:00Z' })
  const of = (figure: string) =>
    outcome.ok ? outcome.value.restsOn.find(each => each.figure === figure) : undefined
  expect(of('npv')).toMatchObject({ assumptions: ['fee', 'outlay'], refuted: ['outlay'], expired: ['fee'] })
  expect(of('margins.total.revenue')).toMatchObject({ assumptions: ['fee'], refuted: [], expired: ['fee'] })
  expect(of('invested')).toMatchObject({ assumptions: ['outlay'], expired: [] })
})
