import type { Assumption } from './assumption.ts'
import type { Formula } from './model/formula.ts'
import type { Model } from './model/model.ts'
import { leavesOf } from './model/walk.ts'

/** Whether an assumption no longer holds on a day (ISO date); without a day none counts as expired. */
export const doubtOf = (
  { state, validUntil }: Assumption,
  today: string | undefined,
): 'refuted' | 'expired' | undefined => {
  if (state === 'refuted') return 'refuted'
  return today !== undefined && validUntil !== undefined && validUntil < today ? 'expired' : undefined
}

/** Assumptions as bits in words of 32, in the plan's order. */
type Bits = Uint32Array

const joinInto = (into: Bits, from: Bits): boolean => {
  let grown = false
  for (let word = 0; word < into.length; word++) {
    const joined = (into[word]! | from[word]!) >>> 0
    if (joined !== into[word]) grown = true
    into[word] = joined
  }
  return grown
}

/**
 * The assumptions that formulas of a model lead back to, through all its lines and figures. Lines may look at one
 * another's earlier months in a circle, so theirs are joined until nothing is added.
 */
export const assumptionsBehind = (model: Model): ((formula: Formula) => string[]) => {
  const ids = model.plan.assumptions.map(({ id }) => id)
  const order = new Map(ids.map((id, index) => [id, index]))
  const nothing = (): Bits => new Uint32Array(Math.ceil(ids.length / 32))
  const lines = new Map(model.lines.map(({ id }) => [id, nothing()]))
  const figures = new Map(model.figures.map(({ id }) => [id, nothing()]))
  const join = (into: Bits, leaves: readonly Formula[]): boolean => {
    let grown = false
    for (const leaf of leaves) {
      if (leaf.op === 'assumption') {
        const bit = nothing()
        const index = order.get(leaf.id)!
        bit[index >>> 5] = 1 << (index & 31)
        grown = joinInto(into, bit) || grown
      } else if (leaf.op === 'figure') grown = joinInto(into, figures.get(leaf.id)!) || grown
      else if ('line' in leaf) grown = joinInto(into, lines.get(leaf.line)!) || grown
    }
    return grown
  }
  const placed = model.lines.map(({ id, formula }) => ({ into: lines.get(id)!, leaves: leavesOf(formula) }))
  for (let grown = true; grown; )
    grown = placed.map(({ into, leaves }) => join(into, leaves)).some(each => each)
  for (const { id, formula } of model.figures) join(figures.get(id)!, leavesOf(formula))
  return formula => {
    const found = nothing()
    join(found, leavesOf(formula))
    return ids.filter((_, index) => ((found[index >>> 5]! >>> (index & 31)) & 1) === 1)
  }
}
