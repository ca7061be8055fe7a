import type { Failure } from '../outcome.ts'
import { figuresOf } from './figures.ts'
import type { Plan } from './plan.ts'
import { reachIn } from './reach.ts'

/** A rate may fall, a machine may be written off to scrap that costs money; everything else is counted or paid. */
const MAY_BE_NEGATIVE = /\.(residual|rise|raise|priceRise|unitCostRise|rate|baseline|actual|risk)$/

/** A price, quantity or cost under 0, written as a number or reached by its assumption; the first one, with its place. */
export const negativeFailure = (plan: Plan): Failure | undefined => {
  const reach = reachIn(plan)
  for (const { path, figure } of figuresOf(plan)) {
    const { low: found, assumption } = reach(figure)
    if (found >= 0 || MAY_BE_NEGATIVE.test(path)) continue
    return assumption === undefined
      ? { code: 'figure-negative', params: { path, found } }
      : { code: 'assumption-negative', params: { path, assumption, found } }
  }
  return undefined
}
