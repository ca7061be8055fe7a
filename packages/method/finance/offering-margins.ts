import type { Contribution } from './contribution.ts'
import type { NumberOf } from './offer-months.ts'
import type { Offer, Plan } from './plan.ts'
import type { Margins } from './result.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const totals = (margins: readonly Margins[]): Margins => {
  const of = (key: keyof Margins): number => sum(margins.map(month => month[key]))
  return {
    revenue: of('revenue'),
    db1: of('db1'),
    db2: of('db2'),
    db3: of('db3'),
    operatingResult: of('operatingResult'),
  }
}

/**
 * The margins of the whole plan in total and for hardware and service apart, which add up to the total. Fixed cost of
 * an offer belongs to that offer's side; cost of the area, of the firm and depreciation belong to nobody and are laid
 * on both sides by their share of the revenue (by the number of offers where there is no revenue).
 */
export const offeringMargins = (
  plan: Plan,
  { offers, margins }: Contribution,
  numberOf: NumberOf,
): { total: Margins; hardware: Margins; service: Margins } => {
  const total = totals(margins)
  const side = (offering: Offer['offering']): Margins => {
    const own = offers.filter(({ offer }) => offer.offering === offering)
    const ids = own.map(({ offer }) => offer.id)
    const revenue = sum(own.flatMap(offer => offer.revenue))
    const db1 = revenue - sum(own.flatMap(offer => offer.variableCost))
    const fixed = plan.fixedCosts
      .filter(({ level, offer }) => level === 'offer' && offer !== undefined && ids.includes(offer))
      .map(({ perMonth, from }) => numberOf(perMonth) * Math.max(0, plan.months - from + 1))
    const db2 = db1 - sum(fixed)
    const share = total.revenue > 0 ? revenue / total.revenue : own.length / offers.length
    const db3 = db2 - share * (total.db2 - total.db3)
    return { revenue, db1, db2, db3, operatingResult: db3 - share * (total.db3 - total.operatingResult) }
  }
  return { total, hardware: side('hardware'), service: side('service') }
}
