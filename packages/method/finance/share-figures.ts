import type { Failure } from '../outcome.ts'
import { figuresOf } from './figures.ts'
import type { Plan } from './plan.ts'
import { reachIn } from './reach.ts'

/** Parts of a whole, which are not under 0 either. */
const PART = /\.(churn|share|employerShare)$/
/** What rises or is owed by a share a year, and may fall. */
const YEARLY = /\.(rise|raise|priceRise|unitCostRise)$|^loans\.\d+\.rate$/

/**
 * The first share that is none. Whoever writes 5 for 5 % loses all machines in a month, and a raise of 3 makes fourfold
 * wages: nothing that a plan means.
 */
export const shareFailure = (plan: Plan): Failure | undefined => {
  const reach = reachIn(plan)
  for (const { path, figure } of figuresOf(plan)) {
    if (!PART.test(path) && !YEARLY.test(path)) continue
    const { low, high, assumption } = reach(figure)
    if (low >= -1 && high <= 1) continue
    return {
      code: 'figure-not-share',
      params: { path, found: high > 1 ? high : low, ...(assumption && { assumption }) },
    }
  }
  return undefined
}
