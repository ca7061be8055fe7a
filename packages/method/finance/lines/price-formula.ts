import {
  add,
  divide,
  type Formula,
  larger,
  multiply,
  number,
  power,
  smaller,
  subtract,
} from '../model/formula.ts'
import type { Offer, Plan } from '../plan.ts'
import type { PriceModel, Tiers } from '../price-model.ts'
import { leaf, optional, rateLeaf } from './draft.ts'

type Equipment = Extract<PriceModel, { model: 'equipmentAsService' }>

/** What an asset costs a month over its life: `(a₀ − R_n (1+i)^−n) · annuity factor`, at the month's rate. */
export const capitalCost = (plan: Plan, price: Equipment, at: string): Formula => {
  const yearly = add(number(1), rateLeaf(plan))
  const residual = multiply(optional(price.residual, `${at}.residual`), power(yearly, -price.lifetime / 12))
  return multiply(subtract(leaf(price.assetPrice, `${at}.assetPrice`), residual), {
    op: 'annuityFactor',
    rate: subtract(power(yearly, 1 / 12), number(1)),
    periods: price.lifetime,
  })
}

/**
 * Floor price per unit of use `((a₀ − R_n(1+i)^−n) · annuity factor + service cost + risk) / units`, all by month; at the
 * units that are expected, or at those that nine of ten customers exceed.
 */
export const floorPrice = (
  plan: Plan,
  price: Equipment,
  at: string,
  units: 'expectedUnits' | 'p10Units',
): Formula => {
  const monthly = add(
    capitalCost(plan, price, at),
    optional(price.serviceCost, `${at}.serviceCost`),
    optional(price.risk, `${at}.risk`),
  )
  return divide(monthly, leaf(price[units] ?? 0, `${at}.${units}`))
}

export const tiersOf = ({ kind, steps }: Tiers, quantity: Formula, at: string): Formula => ({
  op: 'tiers',
  kind,
  steps: steps.map(({ upTo, price }, step) => ({
    upTo,
    price: leaf(price, `${at}.tiers.steps.${step}.price`),
  })),
  quantity,
})

const availability = (price: Extract<PriceModel, { model: 'availability' }>, at: string): Formula => {
  const [agreed, reached] = [leaf(price.agreed, `${at}.agreed`), leaf(price.reached, `${at}.reached`)]
  const over = larger(number(0), subtract(reached, agreed))
  const under = larger(number(0), subtract(agreed, reached))
  const bonus = multiply(optional(price.bonus, `${at}.bonus`), over)
  const malus = multiply(optional(price.malus, `${at}.malus`), under)
  return larger(number(0), subtract(add(leaf(price.base, `${at}.base`), bonus), malus))
}

const seasonOf = ({ quantity }: Offer, at: string): Formula =>
  quantity.seasonality === undefined
    ? number(1)
    : {
        op: 'season',
        of: quantity.seasonality.map((factor, month) => leaf(factor, `${at}.quantity.seasonality.${month}`)),
      }

/** What one piece, or one connected machine in the month, brings in; with tiers, one machine alone. */
export const priceFormula = (plan: Plan, offer: Offer, at: string): Formula => {
  const { price } = offer
  const here = `${at}.price`
  switch (price.model) {
    case 'oneOff':
    case 'dataSale':
      return leaf(price.price, `${here}.price`)
    case 'subscription':
      return price.tiers ? tiersOf(price.tiers, number(1), here) : leaf(price.price ?? 0, `${here}.price`)
    case 'payPerUse': {
      const used = multiply(
        leaf(price.usage, `${here}.usage`),
        seasonOf(offer, at),
        leaf(price.price, `${here}.price`),
      )
      const amount = price.minimum === 0 ? used : larger(leaf(price.minimum, `${here}.minimum`), used)
      return add(optional(price.base, `${here}.base`), amount)
    }
    case 'availability':
      return availability(price, here)
    case 'gainSharing': {
      const gain = subtract(leaf(price.baseline, `${here}.baseline`), leaf(price.actual, `${here}.actual`))
      return multiply(
        leaf(price.share, `${here}.share`),
        larger(number(0), gain),
        leaf(price.valuePerUnit, `${here}.valuePerUnit`),
      )
    }
    case 'equipmentAsService': {
      const unit =
        price.price === undefined
          ? floorPrice(plan, price, here, 'expectedUnits')
          : leaf(price.price, `${here}.price`)
      return multiply(leaf(price.expectedUnits, `${here}.expectedUnits`), seasonOf(offer, at), unit)
    }
  }
}

/** Seasonal factor of what is sold or added; where use is paid for, the season is in the price. */
export const salesSeason = (offer: Offer, at: string): Formula =>
  offer.price.model === 'payPerUse' || offer.price.model === 'equipmentAsService'
    ? number(1)
    : seasonOf(offer, at)

/** `quantity` within the limit of an offer, where it has one, and never under 0. */
export const withinLimit = (quantity: Formula, limit: Formula | undefined): Formula =>
  larger(number(0), limit === undefined ? quantity : smaller(limit, quantity))
