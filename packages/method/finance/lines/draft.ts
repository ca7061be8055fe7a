import type { Figure } from '../assumption.ts'
import type { Formula } from '../model/formula.ts'
import type { Line, LineKind, LineOwner } from '../model/model.ts'
import type { Plan } from '../plan.ts'

/** A figure of the plan as a leaf: its assumption, or the number with its place. */
export const leaf = (figure: Figure, path: string): Formula =>
  typeof figure === 'string' ? { op: 'assumption', id: figure } : { op: 'input', path, value: figure }

/** As `leaf`, but what is 0 by default and left so does not appear in formulas. */
export const optional = (figure: Figure, path: string): Formula =>
  figure === 0 ? { op: 'number', value: 0 } : leaf(figure, path)

export const rateLeaf = (plan: Plan): Formula => leaf(plan.discountRate, 'discountRate')

export const WHOLE_PLAN: LineOwner = { part: 'plan', id: '', name: '' }

export const lineId = ({ part, id }: Pick<LineOwner, 'part' | 'id'>, kind: LineKind): string =>
  part === 'plan' ? kind : id === '' ? `${part}.${kind}` : `${part}:${id}.${kind}`

export const lineOf = (owner: LineOwner, kind: LineKind, formula: Formula): Line => ({
  id: lineId(owner, kind),
  kind,
  owner,
  formula,
})
