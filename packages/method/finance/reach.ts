import type { Figure } from './assumption.ts'
import type { Plan } from './plan.ts'

/** How far a figure reaches: a number only to itself, an assumption from its low to its high. */
export type Reach = { readonly low: number; readonly high: number; readonly assumption?: string }

/** The reach of the figures of a plan; every assumption that they name must be there. */
export const reachIn = ({ assumptions }: Plan): ((figure: Figure) => Reach) => {
  const known = new Map(assumptions.map(each => [each.id, each]))
  return figure => {
    if (typeof figure === 'number') return { low: figure, high: figure }
    const { low, high } = known.get(figure)!
    return { low, high, assumption: figure }
  }
}
