import {
  add,
  divide,
  type Formula,
  ifPositive,
  larger,
  line,
  multiply,
  none,
  number,
  subtract,
} from '../model/formula.ts'
import type { FigureFormula, LineKind } from '../model/model.ts'
import { settle } from '../model/settle.ts'
import type { Offer, Plan } from '../plan.ts'
import { sellsPieces } from '../price-model.ts'
import { lineId, rateLeaf } from './draft.ts'
import { floorPrice } from './price-formula.ts'

type Draft = { readonly id: string; readonly unit: FigureFormula['unit']; readonly formula: Formula }

const euro = (id: string, formula: Formula): Draft => ({ id, unit: 'euro', formula })
const figure = (id: string): Formula => ({ op: 'figure', id })
const over = (id: string, from: number, to: number): Formula => ({ op: 'total', line: id, from, to })
const average = (of: readonly Formula[]): Formula =>
  of.length === 0 ? number(0) : divide(add(...of), number(of.length))

const capital = (plan: Plan): Draft[] => {
  const { months } = plan
  const mean = divide(over('returns', 1, months), number(months))
  const paidBack = divide(over('invested', 0, months), figure('meanReturn'))
  return [
    euro('npv', line('cumulated')),
    euro(
      'annuity',
      multiply(figure('npv'), { op: 'annuityFactor', rate: rateLeaf(plan), periods: months / 12 }),
    ),
    euro('invested', over('invested', 0, months)),
    euro('meanReturn', mean),
    {
      id: 'paybackStatic',
      unit: 'months',
      formula: ifPositive(figure('meanReturn'), paidBack, none('never-paid-back')),
    },
    { id: 'paybackDynamic', unit: 'month', formula: { op: 'recoveredIn', line: 'cumulated' } },
    euro('lowestBalance', { op: 'lowest', line: 'balance', from: 0, to: months }),
    { id: 'lowestBalance.month', unit: 'month', formula: { op: 'lowestMonth', line: 'balance' } },
    euro('fundingNeed', larger(number(0), subtract(number(0), figure('lowestBalance')))),
  ]
}

/** Contribution of a connected machine in the last month; where none is left, the mean of the offers'. */
const machineContribution = (connected: readonly Offer[]): Formula => {
  const of = ({ id }: Offer, kind: LineKind): Formula => line(lineId({ part: 'offer', id }, kind))
  const earned = add(...connected.map(offer => of(offer, 'db1')))
  const alone = connected.map(offer => subtract(of(offer, 'price'), of(offer, 'unitCost')))
  return ifPositive(line('machines'), divide(earned, line('machines')), average(alone))
}

/**
 * Machines whose contribution alone carries the fixed cost and depreciation of the last month (`K_f / db`), the month
 * from which the result stays black, and the revenue of a year that carries its fixed cost: `K_f / DB rate`, where the
 * rate of the mix is `Σ w_i · DB-rate_i` = DB I / revenue.
 */
const breakEven = (plan: Plan): Draft[] => {
  const connected = plan.offers.filter(({ price }) => !sellsPieces(price))
  const first = Math.max(1, plan.months - 11)
  const year = (id: string): Formula => over(id, first, plan.months)
  const fixedYear = subtract(year('fullCost'), year('variableCost'))
  const sold = (formula: Formula): Formula =>
    ifPositive(
      year('revenue'),
      ifPositive(year('db1'), formula, none('price-not-above-unit-cost')),
      none('no-revenue'),
    )
  const carried = divide(multiply(figure('fixedCostYear'), year('revenue')), year('db1'))
  return [
    { id: 'breakEven.month', unit: 'month', formula: { op: 'blackFrom', line: 'operatingResult' } },
    euro('fixedCostMonth', subtract(line('fullCost'), line('variableCost'))),
    ...(connected.length === 0
      ? []
      : [
          euro('machineContribution', machineContribution(connected)),
          {
            id: 'breakEven.machines',
            unit: 'machines' as const,
            formula: ifPositive(
              figure('machineContribution'),
              divide(figure('fixedCostMonth'), figure('machineContribution')),
              none('price-not-above-unit-cost'),
            ),
          },
        ]),
    euro('lastYear.revenue', year('revenue')),
    euro('lastYear.fullCost', year('fullCost')),
    euro('fixedCostYear', fixedYear),
    euro('breakEvenRevenue', sold(carried)),
    {
      id: 'marginOfSafety',
      unit: 'share',
      formula: sold(
        divide(subtract(figure('lastYear.revenue'), figure('breakEvenRevenue')), figure('lastYear.revenue')),
      ),
    },
  ]
}

/** Of the cost that belongs to no side, each carries its share of the revenue; of the offers, where there is none. */
const sideMargins = (plan: Plan, side: 'hardware' | 'service'): Draft[] => {
  const id = (kind: string): string => `margins.${side}.${kind}`
  const total = (kind: string): Formula => figure(`margins.total.${kind}`)
  const own = plan.offers.filter(({ offering }) => offering === side).length
  const byNumber = plan.offers.length === 0 ? 1 / 2 : own / plan.offers.length
  const laid = (from: string, to: string): Formula =>
    multiply(figure(`margins.${side}.share`), subtract(total(from), total(to)))
  return [
    ...(['revenue', 'db1', 'db2'] as const).map(kind =>
      euro(id(kind), over(`${side}.${kind}`, 1, plan.months)),
    ),
    {
      id: id('share'),
      unit: 'share',
      formula: ifPositive(
        total('revenue'),
        divide(figure(id('revenue')), total('revenue')),
        number(byNumber),
      ),
    },
    euro(id('db3'), subtract(figure(id('db2')), laid('db2', 'db3'))),
    euro(id('operatingResult'), subtract(figure(id('db3')), laid('db3', 'operatingResult'))),
  ]
}

const MARGINS = ['revenue', 'db1', 'db2', 'db3', 'operatingResult'] as const

const margins = (plan: Plan): Draft[] => {
  const machineMonths = over('machines', 1, plan.months)
  const perMachine = (formula: Formula): Formula =>
    ifPositive(machineMonths, divide(formula, machineMonths), none('no-connected-machines'))
  return [
    ...MARGINS.map(kind => euro(`margins.total.${kind}`, over(kind, 1, plan.months))),
    ...sideMargins(plan, 'hardware'),
    ...sideMargins(plan, 'service'),
    euro('perMachineMonth', perMachine(figure('margins.service.db1'))),
    ...MARGINS.map(kind => euro(`perMachine.${kind}`, perMachine(figure(`margins.total.${kind}`)))),
  ]
}

const offerFigures = (plan: Plan, offer: Offer, index: number): Draft[] => {
  const of = (kind: LineKind): string => lineId({ part: 'offer', id: offer.id }, kind)
  const id = (name: string): string => `offers.${offer.id}.${name}`
  const all = (kind: LineKind): Formula => over(of(kind), 1, plan.months)
  const { price } = offer
  const each = ifPositive(
    line(of('quantity')),
    divide(line(of('db1')), line(of('quantity'))),
    subtract(line(of('price')), line(of('unitCost'))),
  )
  const floor = (units: 'expectedUnits' | 'p10Units', name: string): Draft[] =>
    price.model === 'equipmentAsService' && price[units] !== undefined && price[units] !== 0
      ? [euro(id(name), floorPrice(plan, price, `offers.${index}.price`, units))]
      : []
  return [
    {
      id: id('quantity'),
      unit: sellsPieces(price) ? 'quantity' : 'machines',
      formula: sellsPieces(price) ? all('quantity') : line(of('quantity')),
    },
    ...(['revenue', 'variableCost', 'db1', 'db2'] as const).map(kind => euro(id(kind), all(kind))),
    euro(id('contribution'), each),
    {
      id: id('breakEven'),
      unit: 'quantity',
      formula: ifPositive(
        figure(id('contribution')),
        divide(line(of('fixedOffer')), figure(id('contribution'))),
        none('price-not-above-unit-cost'),
      ),
    },
    ...floor('expectedUnits', 'floorPrice'),
    ...floor('p10Units', 'floorPriceP10'),
  ]
}

/** Every figure of a plan as a formula over its lines; where a line is meant without a month, it is the last one. */
export const figureFormulas = (plan: Plan): FigureFormula[] => {
  const calendar = { months: plan.months, startMonth: 0 }
  return [
    ...capital(plan),
    ...breakEven(plan),
    ...margins(plan),
    ...plan.offers.flatMap((offer, index) => offerFigures(plan, offer, index)),
  ].map(({ id, unit, formula }) => ({ id, unit, formula: settle(formula, plan.months, calendar) }))
}
