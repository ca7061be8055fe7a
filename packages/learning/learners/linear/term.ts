/**
 * One summand of the linear score; its coefficient is per unit of the feature. `number`: the value less `centre`, nothing
 * where missing; −∞ and ∞ stand for the lowest and highest value of training. `missing`: 1 where the value is missing.
 * `category`: 1 where the row has that code; a category without a term, and an unknown one, adds nothing.
 */
export type Term =
  | { kind: 'number'; feature: number; centre: number; lowest: number; highest: number }
  | { kind: 'missing'; feature: number }
  | { kind: 'category'; feature: number; code: number }

/** What the term's coefficient is multiplied by. `value` as models see it: a code for a category, `NaN` for missing. */
export const termValue = (term: Term, value: number): number => {
  if (term.kind === 'missing') return Number.isNaN(value) ? 1 : 0
  if (term.kind === 'category') return value === term.code ? 1 : 0
  if (Number.isNaN(value)) return 0
  if (Number.isFinite(value)) return value - term.centre
  return (value > 0 ? term.highest : term.lowest) - term.centre
}
