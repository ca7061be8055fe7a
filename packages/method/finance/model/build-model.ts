import { type Asset, type Cost, fixedCostLines, investmentLines, staffLines } from '../lines/cost-lines.ts'
import { lineId } from '../lines/draft.ts'
import { figureFormulas } from '../lines/figure-formulas.ts'
import { loanLines } from '../lines/loan-lines.ts'
import { offerLines } from '../lines/offer-lines.ts'
import { ownMargins, sideLines } from '../lines/side-lines.ts'
import { capitalLines, cashLines, contributionLines, financingLines } from '../lines/total-lines.ts'
import type { Offer, Plan } from '../plan.ts'
import { sellsPieces } from '../price-model.ts'
import type { LineKind, Model } from './model.ts'

const variableCost = (plan: Plan, { id, supplierDays, costVatRate }: Offer): Cost => {
  const of = (kind: LineKind): string => lineId({ part: 'offer', id }, kind)
  return {
    billed: of('variableCost'),
    paid: of(supplierDays === 0 ? 'variableCost' : 'paid'),
    level: 'variable',
    vatRate: costVatRate ?? plan.vatRate,
  }
}

const ownAsset = (plan: Plan, { id, price, costVatRate }: Offer): Asset[] =>
  price.model === 'equipmentAsService' && price.owner === 'provider'
    ? [
        {
          billed: lineId({ part: 'offer', id }, 'invested'),
          paid: lineId({ part: 'offer', id }, 'invested'),
          depreciation: lineId({ part: 'offer', id }, 'depreciation'),
          vatRate: costVatRate ?? plan.vatRate,
        },
      ]
    : []

/**
 * A plan as lines × months, and figures over them. The plan must be one that `planFailure` finds nothing wrong with.
 * Pure and small: the lines are formulas and hold for every month, so building takes well under a millisecond.
 */
export const buildModel = (plan: Plan): Model => {
  const offers = plan.offers.map((offer, index) => ({ offer, lines: offerLines(plan, offer, index) }))
  const fixed = [
    ...plan.fixedCosts.map((cost, index) => fixedCostLines(plan, cost, index)),
    ...plan.staff.map((staff, index) => staffLines(plan, staff, index)),
  ]
  const bought = plan.investments.map((investment, index) => investmentLines(plan, investment, index))
  const costs = [...plan.offers.map(offer => variableCost(plan, offer)), ...fixed.map(({ cost }) => cost)]
  const assets = [...bought.map(({ asset }) => asset), ...plan.offers.flatMap(offer => ownAsset(plan, offer))]
  const of = (offer: Offer, kind: LineKind): string => lineId({ part: 'offer', id: offer.id }, kind)
  const sales = plan.offers.map(offer => ({
    paid: of(offer, offer.paymentDays === 0 ? 'revenue' : 'received'),
    vatRate: offer.vatRate ?? plan.vatRate,
  }))
  const machines = plan.offers.filter(({ price }) => !sellsPieces(price))
  const ownFixed = fixed.flatMap(({ cost }) => (cost.level === 'offer' ? [cost] : []))
  return {
    plan,
    months: plan.months,
    startMonth: Number(plan.start.slice(5)) - 1,
    lines: [
      ...offers.flatMap(({ lines }) => lines),
      ...fixed.flatMap(({ lines }) => lines),
      ...bought.flatMap(({ lines }) => lines),
      ...ownMargins(plan, ownFixed),
      ...sideLines(plan),
      ...contributionLines(
        plan.offers.map(offer => of(offer, 'revenue')),
        costs,
        assets.map(({ depreciation }) => depreciation),
        machines.map(offer => of(offer, 'quantity')),
      ),
      ...plan.loans.flatMap(loanLines),
      ...financingLines(plan),
      ...cashLines(plan, sales, costs, assets),
      ...capitalLines(plan, costs, assets),
    ],
    figures: figureFormulas(plan),
  }
}
