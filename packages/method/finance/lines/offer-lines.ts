import {
  add,
  divide,
  during,
  type Formula,
  larger,
  line,
  multiply,
  number,
  smaller,
  subtract,
} from '../model/formula.ts'
import type { Line, LineKind, LineOwner } from '../model/model.ts'
import type { Offer, Plan } from '../plan.ts'
import { sellsPieces } from '../price-model.ts'
import { leaf, lineId, lineOf, optional } from './draft.ts'
import { paidOf } from './payment-terms.ts'
import { capitalCost, priceFormula, salesSeason, tiersOf, withinLimit } from './price-formula.ts'

type Placed = { readonly plan: Plan; readonly offer: Offer; readonly at: string; readonly owner: LineOwner }

const offerOwner = ({ id, name }: Offer): LineOwner => ({ part: 'offer', id, name })

/** What is sold or added in a month: by the ramp while it lasts, then `growth`, in its season. */
const added = ({ offer, at }: Placed): Formula => {
  const { from, ramp, growth } = offer.quantity
  const steady = leaf(growth, `${at}.quantity.growth`)
  const of = ramp?.map((figure, month) => leaf(figure, `${at}.quantity.ramp.${month}`))
  const each: Formula = of === undefined ? steady : { op: 'byMonth', from, of, otherwise: steady }
  return multiply(each, salesSeason(offer, at))
}

const limitOf = ({ offer, at }: Placed): Formula | undefined =>
  offer.quantity.limit === undefined ? undefined : leaf(offer.quantity.limit, `${at}.quantity.limit`)

/** Pieces sold a month from month `from` on; with a limit, until so many are sold in all. */
const piecesSold = (placed: Placed): Line[] => {
  const { plan, offer, owner } = placed
  const limit = limitOf(placed)
  const wanted = larger(number(0), added(placed))
  const left = limit && larger(number(0), subtract(limit, line(lineId(owner, 'sold'), 1)))
  const sold = left === undefined ? wanted : smaller(wanted, left)
  return [
    lineOf(owner, 'quantity', during(offer.quantity.from, plan.months, sold)),
    ...(limit === undefined
      ? []
      : [lineOf(owner, 'sold', add(line(lineId(owner, 'sold'), 1), line(lineId(owner, 'quantity'))))]),
  ]
}

/**
 * Machines connected: `initial` in month `from` (and the first of a ramp), then `stock · (1 − churn) + added`, never
 * above `limit` nor under 0. Parts of a machine are expected values and stay.
 */
const machinesConnected = (placed: Placed): Line[] => {
  const { plan, offer, at, owner } = placed
  const { from, initial, churn, ramp } = offer.quantity
  const first = add(leaf(initial, `${at}.quantity.initial`), ramp === undefined ? number(0) : added(placed))
  const kept = subtract(number(1), optional(churn, `${at}.quantity.churn`))
  const later = add(multiply(line(lineId(owner, 'quantity'), 1), kept), added(placed))
  const within = (quantity: Formula): Formula => withinLimit(quantity, limitOf(placed))
  const stock = during(from, from, within(first), during(from + 1, plan.months, within(later)))
  return [lineOf(owner, 'quantity', stock)]
}

/** Variable cost of one piece, or of one connected machine in the month. */
const unitCost = ({ plan, offer, at }: Placed): Formula => {
  const { price } = offer
  const own = multiply(
    leaf(offer.unitCost, `${at}.unitCost`),
    riseOf(offer.unitCostRise, `${at}.unitCostRise`, offer),
  )
  if (price.model !== 'equipmentAsService') return own
  const rent = price.owner === 'partner' ? capitalCost(plan, price, `${at}.price`) : number(0)
  return add(own, optional(price.serviceCost, `${at}.price.serviceCost`), rent)
}

const riseOf = (rate: Offer['priceRise'], path: string, { quantity }: Offer): Formula =>
  rate === 0 ? number(1) : { op: 'rise', rate: leaf(rate, path), from: quantity.from }

/**
 * Assets of the provider behind equipment as a service: so many as were ever connected at once, each replaced after its
 * life. `invested` is what is bought less what the replaced ones still bring.
 */
const assetLines = ({ plan, offer, at, owner }: Placed): Line[] => {
  const { price } = offer
  if (price.model !== 'equipmentAsService' || price.owner !== 'provider') return []
  const of = (kind: LineKind, back = 0): Formula => line(lineId(owner, kind), back)
  const [cost, residual] = [
    leaf(price.assetPrice, `${at}.price.assetPrice`),
    optional(price.residual, `${at}.price.residual`),
  ]
  const replaced = price.lifetime < plan.months ? of('assetsBought', price.lifetime) : number(0)
  return [
    lineOf(owner, 'assets', larger(of('assets', 1), of('quantity'))),
    lineOf(owner, 'assetsBought', add(subtract(of('assets'), of('assets', 1)), replaced)),
    lineOf(owner, 'invested', subtract(multiply(of('assetsBought'), cost), multiply(replaced, residual))),
    lineOf(
      owner,
      'depreciation',
      divide(multiply(of('assets'), subtract(cost, residual)), number(price.lifetime)),
    ),
  ]
}

/** The lines of one offer; those of its own fixed cost and DB II come when the costs are known. */
export const offerLines = (plan: Plan, offer: Offer, index: number): Line[] => {
  const placed: Placed = { plan, offer, at: `offers.${index}`, owner: offerOwner(offer) }
  const { at, owner } = placed
  const of = (kind: LineKind): Formula => line(lineId(owner, kind))
  const rise = riseOf(offer.priceRise, `${at}.priceRise`, offer)
  const tiers = offer.price.model === 'subscription' ? offer.price.tiers : undefined
  const revenue = tiers
    ? multiply(tiersOf(tiers, of('quantity'), `${at}.price`), rise)
    : multiply(of('quantity'), of('price'))
  return [
    lineOf(owner, 'price', multiply(priceFormula(plan, offer, at), rise)),
    lineOf(owner, 'unitCost', unitCost(placed)),
    ...(sellsPieces(offer.price) ? piecesSold(placed) : machinesConnected(placed)),
    lineOf(owner, 'revenue', revenue),
    lineOf(owner, 'variableCost', multiply(of('quantity'), of('unitCost'))),
    lineOf(owner, 'db1', subtract(of('revenue'), of('variableCost'))),
    ...(offer.paymentDays === 0
      ? []
      : [lineOf(owner, 'received', paidOf(lineId(owner, 'revenue'), offer.paymentDays))]),
    ...(offer.supplierDays === 0
      ? []
      : [lineOf(owner, 'paid', paidOf(lineId(owner, 'variableCost'), offer.supplierDays))]),
    ...assetLines(placed),
  ]
}
