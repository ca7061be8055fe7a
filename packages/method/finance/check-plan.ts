import type { Failure } from '../outcome.ts'
import { figuresOf } from './figures.ts'
import { nearestName } from './nearest-name.ts'
import { negativeFailure } from './negative-figures.ts'
import type { Plan } from './plan.ts'
import { priceModelFailure } from './price-model-failure.ts'
import { reachIn } from './reach.ts'
import { shareFailure } from './share-figures.ts'

export type Overrides = Readonly<Record<string, number>>

const unknownName = (code: string, path: string, kind: string, name: string, known: string[]): Failure => ({
  code,
  params: { path, [kind]: name, nearest: nearestName(name, known), known: known.join(', ') },
})

const twice = (ids: readonly string[]): number => ids.findIndex((id, index) => ids.indexOf(id) !== index)

const assumptionFailure = ({ assumptions }: Plan): Failure | undefined => {
  const again = twice(assumptions.map(({ id }) => id))
  if (again !== -1) {
    const params = { path: `assumptions.${again}.id`, assumption: assumptions[again]!.id }
    return { code: 'assumption-twice', params }
  }
  const index = assumptions.findIndex(({ low, likely, high }) => low > likely || likely > high)
  if (index === -1) return undefined
  const { id, low, likely, high } = assumptions[index]!
  const params = { path: `assumptions.${index}`, assumption: id, low, likely, high }
  return { code: 'assumption-out-of-order', params }
}

const referenceFailure = (plan: Plan, overrides: Overrides): Failure | undefined => {
  const known = plan.assumptions.map(({ id }) => id)
  const named = [
    ...figuresOf(plan),
    ...Object.keys(overrides).map(id => ({ path: `overrides.${id}`, figure: id })),
  ]
  for (const { path, figure } of named)
    if (typeof figure === 'string' && !known.includes(figure))
      return unknownName('assumption-unknown', path, 'assumption', figure, known)
  return undefined
}

const LISTS = ['fixedCosts', 'staff', 'investments', 'loans'] as const

const offerFailure = (plan: Plan): Failure | undefined => {
  const known = plan.offers.map(({ id }) => id)
  const again = twice(known)
  if (again !== -1)
    return { code: 'offer-twice', params: { path: `offers.${again}.id`, offer: known[again]! } }
  for (const part of ['fixedCosts', 'staff'] as const)
    for (const [index, { level, offer }] of plan[part].entries()) {
      if (level !== 'offer') continue
      const path = `${part}.${index}.offer`
      if (offer === undefined)
        return { code: 'fixed-cost-without-offer', params: { path, known: known.join(', ') } }
      if (!known.includes(offer)) return unknownName('offer-unknown', path, 'offer', offer, known)
    }
  return undefined
}

/** Lines are found by the ids of what they belong to, so no id may stand twice in a list. */
const twiceFailure = (plan: Plan): Failure | undefined => {
  for (const part of LISTS) {
    const ids = plan[part].map(({ id }) => id)
    const again = twice(ids)
    if (again !== -1) return { code: 'part-twice', params: { path: `${part}.${again}.id`, id: ids[again]! } }
  }
  return undefined
}

const timeFailure = ({ fixedCosts, staff, loans, months }: Plan): Failure | undefined => {
  for (const [part, costs] of Object.entries({ fixedCosts, staff }))
    for (const [index, { from, to }] of costs.entries())
      if (to !== undefined && to < from)
        return { code: 'cost-ends-before-start', params: { path: `${part}.${index}.to`, from, to } }
  for (const [index, { month, term, grace }] of loans.entries()) {
    if (month > months)
      return { code: 'loan-after-plan', params: { path: `loans.${index}.month`, month, months } }
    if (grace >= term)
      return { code: 'loan-grace-too-long', params: { path: `loans.${index}.grace`, grace, term } }
  }
  return undefined
}

const priceFailure = (plan: Plan): Failure | undefined => {
  const reach = reachIn(plan)
  for (const [index, { price }] of plan.offers.entries()) {
    const failure = priceModelFailure(price, `offers.${index}.price`, reach)
    if (failure) return failure
  }
  return undefined
}

const investmentFailure = ({ investments, months }: Plan): Failure | undefined => {
  const index = investments.findIndex(({ month }) => month > months)
  if (index === -1) return undefined
  const params = { path: `investments.${index}.month`, month: investments[index]!.month, months }
  return { code: 'investment-after-plan', params }
}

/**
 * What keeps a plan from being computed, the first thing found: an assumption twice or out of order (low ≤ likely ≤
 * high), a figure or an override that names no assumption (with the nearest name), an id twice, a cost of an offer that
 * is not there, an investment or loan after the last month, a cost that ends before it begins, a price model that is
 * none (`priceModelFailure`), a price, quantity or cost under 0, a share that is none. Paths are within the plan.
 */
export const planFailure = (plan: Plan, overrides: Overrides = {}): Failure | undefined =>
  assumptionFailure(plan) ??
  referenceFailure(plan, overrides) ??
  offerFailure(plan) ??
  twiceFailure(plan) ??
  investmentFailure(plan) ??
  timeFailure(plan) ??
  priceFailure(plan) ??
  negativeFailure(plan) ??
  shareFailure(plan)
