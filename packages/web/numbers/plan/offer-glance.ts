import { appraise, type Offer, type Plan, sellsPieces } from '@leinwand/method'

/** The plan with nothing in it but one offer: what it comes to is what the offer does. */
const alone = (plan: Plan, offer: Offer): Plan => ({
  ...plan,
  taxRate: 0,
  offers: [offer],
  fixedCosts: [],
  staff: [],
  investments: [],
  loans: [],
})

/** Pieces sold, or machines connected, in each month of the plan; empty where the plan cannot be computed. */
export const quantityByMonth = (plan: Plan, offer: Offer): number[] => {
  const sale = sellsPieces(offer.price)
  // A piece at one euro makes the revenue the number of pieces.
  const counted: Offer = sale ? { ...offer, price: { model: 'oneOff', price: 1 }, priceRise: 0 } : offer
  const found = appraise(alone(plan, counted))
  return found.ok ? found.value.monthly.map(({ revenue, machines }) => (sale ? revenue : machines)) : []
}

/** What one piece, or one connected machine and month, brings in and costs in the first month. Euro. */
export const unitOf = (plan: Plan, offer: Offer): { price: number; cost: number } | null => {
  const quantity: Offer['quantity'] = sellsPieces(offer.price)
    ? { from: 1, initial: 0, growth: 1, churn: 0 }
    : { from: 1, initial: 1, growth: 0, churn: 0 }
  const found = appraise(alone(plan, { ...offer, quantity }))
  const first = found.ok ? found.value.monthly[0] : undefined
  return first === undefined ? null : { price: first.revenue, cost: first.revenue - first.db1 }
}
