import type { Figure } from './assumption.ts'
import { payPerUse } from './pay-per-use.ts'
import type { Offer } from './plan.ts'
import type { PriceModel } from './price-model.ts'

export type NumberOf = (figure: Figure) => number

/** One offer month by month; arrays are indexed by month, index 0 (the start) is always 0. Euro without VAT. */
export type OfferMonths = {
  readonly offer: Offer
  /** Connected machines; 0 for a one-off sale, which connects nothing. */
  readonly machines: number[]
  readonly revenue: number[]
  readonly variableCost: number[]
}

/** Pieces sold a month: `growth` from month `from` on, until `limit` pieces are sold in all. */
const piecesSold = ({ quantity }: Offer, months: number, numberOf: NumberOf): number[] => {
  const limit = quantity.limit === undefined ? Number.POSITIVE_INFINITY : numberOf(quantity.limit)
  const growth = Math.max(0, numberOf(quantity.growth))
  let left = Math.max(0, limit)
  return Array.from({ length: months + 1 }, (_, month) => {
    if (month < quantity.from) return 0
    const sold = Math.min(growth, left)
    left -= sold
    return sold
  })
}

/**
 * Machines connected: `initial` in month `from`, then `stock · (1 − churn) + growth`, never above `limit` nor under 0.
 * Parts of a machine are expected values and stay.
 */
const machinesConnected = ({ quantity }: Offer, months: number, numberOf: NumberOf): number[] => {
  const limit = quantity.limit === undefined ? Number.POSITIVE_INFINITY : numberOf(quantity.limit)
  const within = (stock: number): number => Math.max(0, Math.min(limit, stock))
  const [growth, churn] = [numberOf(quantity.growth), numberOf(quantity.churn)]
  let stock = 0
  return Array.from({ length: months + 1 }, (_, month) => {
    if (month === 0 || month < quantity.from) return 0
    stock = within(month === quantity.from ? numberOf(quantity.initial) : stock * (1 - churn) + growth)
    return stock
  })
}

/** What one piece, or one connected machine and month, brings in. */
export const unitPrice = (price: PriceModel, numberOf: NumberOf): number => {
  switch (price.model) {
    case 'oneOff':
    case 'subscription':
      return numberOf(price.price ?? 0)
    case 'payPerUse': {
      const terms = {
        price: numberOf(price.price),
        base: numberOf(price.base),
        minimum: numberOf(price.minimum),
      }
      return payPerUse(terms, numberOf(price.usage))
    }
    default:
      return 0
  }
}

/** Quantity, revenue and variable cost of an offer in months 0 … `months`. */
export const offerMonths = (offer: Offer, months: number, numberOf: NumberOf): OfferMonths => {
  const sale = offer.price.model === 'oneOff'
  const quantity = sale ? piecesSold(offer, months, numberOf) : machinesConnected(offer, months, numberOf)
  const [price, unitCost] = [unitPrice(offer.price, numberOf), numberOf(offer.unitCost)]
  return {
    offer,
    machines: sale ? quantity.map(() => 0) : quantity,
    revenue: quantity.map(x => x * price),
    variableCost: quantity.map(x => x * unitCost),
  }
}
