import { depreciation } from './depreciation.ts'
import { type NumberOf, type OfferMonths, offerMonths } from './offer-months.ts'
import type { FixedCost, Plan } from './plan.ts'
import type { Margins } from './result.ts'

/** The contribution margins by month; every array is indexed by month, index 0 (the start) is 0. */
export type Contribution = {
  readonly offers: readonly OfferMonths[]
  readonly margins: readonly Margins[]
  /** Variable and fixed cost, paid in their month. */
  readonly runningCost: readonly number[]
  /** Running cost and depreciation. */
  readonly fullCost: readonly number[]
  readonly machines: readonly number[]
  readonly depreciation: readonly number[]
}

/** Fixed cost in a month, of one level where one is named. Month 0 has none, because `from` is at least 1. */
export const fixedCostIn = (
  costs: readonly FixedCost[],
  month: number,
  numberOf: NumberOf,
  level?: FixedCost['level'],
): number =>
  costs
    .filter(cost => month >= cost.from && (level === undefined || cost.level === level))
    .reduce((sum, { perMonth }) => sum + numberOf(perMonth), 0)

/**
 * Deckungsbeitragsrechnung month by month: DB I = revenue − variable cost, DB II less the fixed cost of the offers,
 * DB III less that of the area, operating result less that of the firm and less depreciation; so the operating result
 * is revenue − full cost, before interest and income tax.
 */
export const contribution = (plan: Plan, numberOf: NumberOf): Contribution => {
  const offers = plan.offers.map(offer => offerMonths(offer, plan.months, numberOf))
  const worn = depreciation(plan.investments, plan.months, numberOf)
  const months = Array.from({ length: plan.months + 1 }, (_, month) => month)
  const all = (month: number, list: 'revenue' | 'variableCost' | 'machines'): number =>
    offers.reduce((sum, offer) => sum + offer[list][month]!, 0)
  const fixed = (month: number, level?: FixedCost['level']): number =>
    fixedCostIn(plan.fixedCosts, month, numberOf, level)
  const runningCost = months.map(month => all(month, 'variableCost') + fixed(month))
  return {
    offers,
    margins: months.map(month => {
      const revenue = all(month, 'revenue')
      const db1 = revenue - all(month, 'variableCost')
      const db2 = db1 - fixed(month, 'offer')
      const db3 = db2 - fixed(month, 'area')
      return { revenue, db1, db2, db3, operatingResult: db3 - fixed(month, 'firm') - worn[month]! }
    }),
    runningCost,
    fullCost: runningCost.map((cost, month) => cost + worn[month]!),
    machines: months.map(month => all(month, 'machines')),
    depreciation: worn,
  }
}
