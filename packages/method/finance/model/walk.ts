import type { Formula } from './formula.ts'

/** The formulas that a formula is made of. */
const partsOf = (formula: Formula): readonly Formula[] => {
  switch (formula.op) {
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
    case 'season':
      return formula.of
    case 'byMonth':
      return [...formula.of, formula.otherwise]
    case 'subtract':
    case 'divide':
      return [formula.left, formula.right]
    case 'power':
      return [formula.base]
    case 'annuityFactor':
    case 'rise':
    case 'discount':
      return [formula.rate]
    case 'tiers':
      return [...formula.steps.map(({ price }) => price), formula.quantity]
    case 'ifPositive':
      return [formula.test, formula.yes, formula.no]
    case 'when':
      return [formula.inside, formula.outside]
    default:
      return []
  }
}

/** Every leaf of a formula, from left to right. */
export const leavesOf = (formula: Formula): readonly Formula[] => {
  const parts = partsOf(formula)
  return parts.length === 0 ? [formula] : parts.flatMap(leavesOf)
}
