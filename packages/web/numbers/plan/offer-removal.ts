import type { FixedCost, Plan, Staff } from '@leinwand/method'

/** Fixed costs and jobs that belong to an offer. */
export const costsOf = ({ fixedCosts, staff }: Plan, offer: string): (FixedCost | Staff)[] =>
  [...fixedCosts, ...staff].filter(cost => cost.level === 'offer' && cost.offer === offer)

const toArea = <T extends FixedCost | Staff>(cost: T, gone: string): T => {
  if (cost.level !== 'offer' || cost.offer !== gone) return cost
  const { offer, ...rest } = cost
  return { ...rest, level: 'area' } as T
}

/** The plan before an offer is taken out: what belonged to it is paid all the same, and stands at the area. */
export const withCostsMoved = (plan: Plan, offer: string): Plan => ({
  ...plan,
  fixedCosts: plan.fixedCosts.map(cost => toArea(cost, offer)),
  staff: plan.staff.map(job => toArea(job, offer)),
})
