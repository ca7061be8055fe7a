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

type Ground = {
  readonly assumptions: Set<string>
  readonly lines: Set<string>
  readonly figures: Set<string>
}

const groundOf = (formula: Formula): Ground => {
  const ground: Ground = { assumptions: new Set(), lines: new Set(), figures: new Set() }
  for (const leaf of leavesOf(formula)) {
    if (leaf.op === 'assumption') ground.assumptions.add(leaf.id)
    else if (leaf.op === 'figure') ground.figures.add(leaf.id)
    else if ('line' in leaf) ground.lines.add(leaf.line)
  }
  return ground
}

/** By line and by figure (ids do not clash): the assumptions that the model's formulas lead back to. */
export const assumptionsBehind = (model: Model): ((formula: Formula) => string[]) => {
  const lines = new Map(model.lines.map(({ id, formula }) => [id, groundOf(formula)]))
  const figures = new Map(model.figures.map(({ id, formula }) => [id, groundOf(formula)]))
  const order = model.plan.assumptions.map(({ id }) => id)
  return formula => {
    const [found, seen] = [new Set<string>(), new Set<Ground>()]
    const open = [groundOf(formula)]
    for (let ground = open.pop(); ground !== undefined; ground = open.pop()) {
      if (seen.has(ground)) continue
      seen.add(ground)
      for (const id of ground.assumptions) found.add(id)
      for (const id of ground.lines) open.push(lines.get(id)!)
      for (const id of ground.figures) open.push(figures.get(id)!)
    }
    return order.filter(id => found.has(id))
  }
}
