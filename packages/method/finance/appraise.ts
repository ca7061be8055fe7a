import type { Outcome } from '../outcome.ts'
import { blackFigures } from './black-figures.ts'
import { type Overrides, planFailure } from './check-plan.ts'
import { HALF_A_CENT, type Values, valuesOf } from './evaluate/values.ts'
import { irr } from './irr.ts'
import { buildModel } from './model/build-model.ts'
import type { Model } from './model/model.ts'
import { annualRate } from './npv.ts'
import type { Plan } from './plan.ts'
import { assumptionsBehind, doubtOf } from './rests-on.ts'
import type { FinanceResult, Margins, OfferFigures, RestsOn } from './result.ts'

/**
 * A return below −99 % or above 1,000 % a year is a root of the formula and no return of an investment: the one comes
 * from payments that trail the plan's end (a last tax), the other from a plan that hardly invests.
 */
const isReturn = (yearly: number): boolean => yearly > -0.99 && yearly <= 10

/** The yearly internal rates of a model's flows; no formula gives them, they are looked for. */
const ratesOf = ({ lines }: Values): number[] =>
  irr([...lines.get('flow')!])
    .map(annualRate)
    .filter(isReturn)

/** Why there is no single rate. Less than half a cent is no payment. */
const irrReason = (irrs: readonly number[], { lines }: Values): FinanceResult['irrReason'] => {
  if (irrs.length === 1) return undefined
  if (irrs.length > 1) return 'several'
  const flows = lines.get('flow')!
  const both = flows.some(flow => flow >= HALF_A_CENT) && flows.some(flow => flow <= -HALF_A_CENT)
  return both ? 'none-in-range' : 'no-sign-change'
}

type Read = {
  readonly values: Values
  readonly figure: (id: string) => number
  readonly existing: (id: string) => number | null
}

const reading = (values: Values): Read => {
  // What a plan has no figure for (no machines, no floor price) does not exist either.
  const figure = (id: string): number => values.figures.get(id) ?? Number.NaN
  return { values, figure, existing: id => (Number.isNaN(figure(id)) ? null : figure(id)) }
}

const marginsOf = ({ figure }: Read, of: string): Margins => ({
  revenue: figure(`${of}.revenue`),
  db1: figure(`${of}.db1`),
  db2: figure(`${of}.db2`),
  db3: figure(`${of}.db3`),
  operatingResult: figure(`${of}.operatingResult`),
})

const breakEvenOf = (plan: Plan, { values, existing }: Read): FinanceResult['breakEven'] => {
  // Nothing sold and nothing paid is never in the red, and breaks nothing even.
  if (plan.offers.length === 0) return { month: null, machines: null, reason: 'nothing-planned' }
  const [month, machines] = [existing('breakEven.month'), existing('breakEven.machines')]
  if (!values.figures.has('breakEven.machines')) return { month, machines, reason: 'no-connected-machines' }
  if (machines === null) return { month, machines, reason: 'price-not-above-unit-cost' }
  return { month, machines, ...(month === null && { reason: 'not-within-plan' }) }
}

const breakEvenRevenueOf = ({ figure, existing }: Read): FinanceResult['breakEvenRevenue'] => {
  const revenue = existing('breakEvenRevenue')
  return {
    revenue,
    marginOfSafety: existing('marginOfSafety'),
    ...(revenue === null && {
      reason: figure('lastYear.revenue') > 0 ? 'price-not-above-unit-cost' : 'no-revenue',
    }),
  }
}

const offersOf = (plan: Plan, { figure, existing }: Read): OfferFigures[] =>
  plan.offers.map(({ id }) => {
    const of = (name: string): string => `offers.${id}.${name}`
    const breakEven = existing(of('breakEven'))
    return {
      id,
      quantity: figure(of('quantity')),
      revenue: figure(of('revenue')),
      variableCost: figure(of('variableCost')),
      db1: figure(of('db1')),
      db2: figure(of('db2')),
      breakEven,
      ...(breakEven === null && { reason: 'price-not-above-unit-cost' }),
      floorPrice: existing(of('floorPrice')),
      floorPriceP10: existing(of('floorPriceP10')),
    }
  })

const MONTHLY = [
  'revenue',
  'db1',
  'db2',
  'db3',
  'operatingResult',
  'fullCost',
  'receipts',
  'payments',
  'balance',
  'machines',
] as const
const LIQUIDITY = [
  'received',
  'outputVat',
  'vatRefund',
  'loanDrawn',
  'receipts',
  'invested',
  'inputVat',
  'vatPaid',
  'interest',
  'repayment',
  'tax',
  'payments',
  'balance',
  'debt',
] as const

const rows = <Key extends string>(
  { lines }: Values,
  months: number,
  from: number,
  columns: readonly (readonly [Key, string])[],
): ({ month: number } & Record<Key, number>)[] =>
  Array.from({ length: months - from + 1 }, (_, index) => {
    const month = from + index
    const cells = columns.map(([key, id]) => [key, lines.get(id)![month]!] as const)
    return { month, ...(Object.fromEntries(cells) as Record<Key, number>) }
  })

const same = <Key extends string>(keys: readonly Key[]): (readonly [Key, Key])[] =>
  keys.map(key => [key, key] as const)

const restsOn = (model: Model, today: string | undefined): RestsOn[] => {
  const { plan, figures } = model
  const behind = assumptionsBehind(model)
  const doubts = new Map(plan.assumptions.map(each => [each.id, doubtOf(each, today)]))
  return figures.map(({ id, formula }) => {
    const assumptions = behind(formula)
    const which = (doubt: 'refuted' | 'expired'): string[] =>
      assumptions.filter(one => doubts.get(one) === doubt)
    return { figure: id, assumptions, refuted: which('refuted'), expired: which('expired') }
  })
}

const everyNumber = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(everyNumber)

/**
 * What a plan comes to, in euro, every assumption at its likely value unless `overrides` (by assumption id) says
 * otherwise. `now` is an ISO instant and only decides which assumptions have expired. Discounting is by month with
 * `(1 + i)^(−t/12)`; `irr` is per year, null where there is none or more than one (`irrs` has them all); paybacks are
 * in months. How each number comes about is said by the model's formulas (`buildModel`, `explainFigure`).
 * Fails as `planFailure` says, and with `plan-too-large` where an amount leaves the range of numbers.
 */
export const appraise = (
  plan: Plan,
  { now, overrides = {} }: { readonly now?: string; readonly overrides?: Overrides } = {},
): Outcome<FinanceResult> => {
  const failure = planFailure(plan, overrides)
  if (failure) return { ok: false, failure }
  const model = buildModel(plan)
  const read = reading(valuesOf(model, overrides))
  const { values, figure, existing } = read
  const balances = [...values.lines.get('balance')!]
  const monthly: FinanceResult['monthly'] = rows(values, plan.months, 1, [
    ...same(MONTHLY),
    ['cumulatedDiscounted', 'cumulated'] as const,
  ])
  const irrs = balances.every(Number.isFinite) ? ratesOf(values) : []
  const reason = irrReason(irrs, values)
  const value: FinanceResult = {
    npv: figure('npv'),
    irr: irrs.length === 1 ? irrs[0]! : null,
    irrs,
    ...(reason && { irrReason: reason }),
    paybackStatic: existing('paybackStatic'),
    paybackDynamic: existing('paybackDynamic'),
    breakEven: breakEvenOf(plan, read),
    lowestBalance: { amount: figure('lowestBalance'), month: figure('lowestBalance.month') },
    fundingNeed: figure('fundingNeed'),
    blackFigures: blackFigures(plan, figure('npv'), monthly, balances, now),
    margins: {
      total: marginsOf(read, 'margins.total'),
      hardware: marginsOf(read, 'margins.hardware'),
      service: marginsOf(read, 'margins.service'),
    },
    perMachineMonth: existing('perMachineMonth'),
    monthly,
    annuity: figure('annuity'),
    breakEvenRevenue: breakEvenRevenueOf(read),
    perMachine: existing('perMachine.revenue') === null ? null : marginsOf(read, 'perMachine'),
    liquidity: rows(values, plan.months, 0, [...same(LIQUIDITY), ['cost', 'costPaid'] as const]),
    offers: offersOf(plan, read),
    restsOn: restsOn(model, now?.slice(0, 10)),
  }
  if (!everyNumber(value)) return { ok: false, failure: { code: 'plan-too-large', params: { path: 'plan' } } }
  return { ok: true, value }
}
