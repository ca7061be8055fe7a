import type { Language } from '@leinwand/contract'
import { readNumber } from '../../language/read-number.ts'
import type { NumberField } from './field.ts'

export type Typed =
  | { readonly value: number | undefined }
  | { readonly wrong: 'noNumber' | 'noWhole' | 'needed' }
  | { readonly wrong: 'atLeast' | 'atMost'; readonly limit: number }

type Rules = Pick<NumberField, 'unit' | 'min' | 'max' | 'whole' | 'optional'>

/** A share is written as percent. Fifteen digits take away what doubles add: 0.29 · 100 is 28.999999999999996. */
export const shownValue = (value: number, { unit }: Pick<NumberField, 'unit'>): number =>
  unit === 'share' ? Number((value * 100).toPrecision(15)) : value

/** What was typed into a field, as the plan has it: a number within its limits, nothing where that may be, or why not. */
export const typedValue = (typed: string, rules: Rules, language: Language): Typed => {
  if (typed.trim() === '') return rules.optional ? { value: undefined } : { wrong: 'needed' }
  const read = readNumber(typed, language)
  if (read === null) return { wrong: 'noNumber' }
  if (rules.whole && !Number.isInteger(read)) return { wrong: 'noWhole' }
  const value = rules.unit === 'share' ? Number((read / 100).toPrecision(15)) : read
  if (rules.min !== undefined && value < rules.min) return { wrong: 'atLeast', limit: rules.min }
  if (rules.max !== undefined && value > rules.max) return { wrong: 'atMost', limit: rules.max }
  return { value }
}
