import type { CategoricalColumn, Column, NumericColumn } from '../../matrix/column.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import type { Term } from './term.ts'

/** Rarer categories than the so many most frequent ones add nothing, as unknown ones do: each costs a column. */
const MOST_CATEGORIES = 255

const numberTerms = ({ values }: NumericColumn, weights: Float64Array, feature: number): Term[] => {
  let [sum, total] = [0, 0]
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let missing = false
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) missing = true
    if (!Number.isFinite(value)) continue
    lowest = Math.min(lowest, value)
    highest = Math.max(highest, value)
    sum += weights[row]! * value
    total += weights[row]!
  }
  const marks: Term[] = missing ? [{ kind: 'missing', feature }] : []
  // A column without values, or with one, says nothing but where it is missing.
  if (!(lowest < highest) || total === 0) return marks
  return [{ kind: 'number', feature, centre: sum / total, lowest, highest }, ...marks]
}

const categoryTerms = ({ codes, categories }: CategoricalColumn, feature: number): Term[] => {
  const counts = new Array<number>(categories.length).fill(0)
  for (const code of codes) if (code >= 0) counts[code]!++
  return counts
    .map((count, code) => ({ count, code }))
    .filter(({ count }) => count > 0 && count < codes.length)
    .sort((a, b) => b.count - a.count || a.code - b.code)
    .slice(0, MOST_CATEGORIES)
    .sort((a, b) => a.code - b.code)
    .map(({ code }) => ({ kind: 'category', feature, code }))
}

const termsOf = (column: Column, weights: Float64Array, feature: number): Term[] =>
  column.kind === 'numeric' ? numberTerms(column, weights, feature) : categoryTerms(column, feature)

/** What a linear model sees of the training rows: numbers, marks for missing ones where some are, one term a category. */
export const fitTerms = (x: Matrix, weights: Float64Array): Term[] =>
  x.columns.flatMap((column, feature) => termsOf(column, weights, feature))
