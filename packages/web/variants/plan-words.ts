import type { Plan } from '@leinwand/method'
import type { Format } from '../language/format.ts'
import type { comparisonWords } from './comparison-words.ts'

type Words = typeof comparisonWords.de

/** The field of a plan's entry by its path, `quantity.growth`, in words; an unknown one keeps its own name. */
export const planFieldName = (path: string, words: Words): string => {
  const last = path.split('.').at(-1) ?? path
  return words.planFields[last] ?? last
}

/** A value of a plan in words: numbers in the locale, the id of an assumption as that assumption. */
export const planValue = (
  value: string | number | boolean | undefined,
  plan: Plan,
  words: Words,
  format: Format,
): string => {
  if (value === undefined || value === '') return words.none
  if (typeof value === 'number') return format.typed(value)
  if (typeof value === 'boolean') return String(value)
  const assumption = plan.assumptions.find(({ id }) => id === value)
  if (assumption) return words.assumption(assumption.label)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value
}
