import type { Failure } from '../outcome.ts'
import { figuresOf } from './figures.ts'
import { nearestName } from './nearest-name.ts'
import type { Plan } from './plan.ts'

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

const offerFailure = ({ offers, fixedCosts }: Plan): Failure | undefined => {
  const known = offers.map(({ id }) => id)
  const again = twice(known)
  if (again !== -1)
    return { code: 'offer-twice', params: { path: `offers.${again}.id`, offer: known[again]! } }
  for (const [index, { level, offer }] of fixedCosts.entries()) {
    if (level !== 'offer') continue
    const path = `fixedCosts.${index}.offer`
    if (offer === undefined)
      return { code: 'fixed-cost-without-offer', params: { path, known: known.join(', ') } }
    if (!known.includes(offer)) return unknownName('offer-unknown', path, 'offer', offer, known)
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
 * high), a figure or an override that names no assumption (with the nearest name), a fixed cost of an offer that is
 * not there, an investment after the last month. Paths are within the plan.
 */
export const planFailure = (plan: Plan, overrides: Overrides = {}): Failure | undefined =>
  assumptionFailure(plan) ??
  referenceFailure(plan, overrides) ??
  offerFailure(plan) ??
  investmentFailure(plan)
