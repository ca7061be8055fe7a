import type { Criterion } from '@leinwand/contract'
import type { Format } from '../language/format.ts'
import type { criteriaWords } from './words.ts'

type Words = (typeof criteriaWords)['de']
type Bounds = Pick<Criterion, 'metric' | 'min' | 'max' | 'minOverBaseline'>

/** A value of a criterion with its unit: euro, the KPI's own, or none. */
export const valueInWords = (
  value: number,
  { metric, unit }: { metric?: string | undefined; unit?: string | null | undefined },
  format: Format,
): string => {
  if (metric === 'euroPerYear') return format.euro(value)
  return unit ? `${format.decimal(value)} ${unit}` : format.decimal(value)
}

/** `mindestens 0,85`; several bounds one after the other. */
export const boundInWords = (
  { metric, min, max, minOverBaseline }: Bounds,
  { unit, words, format }: { unit: string | null; words: Words; format: Format },
): string => {
  const say = (value: number) => valueInWords(value, { metric, unit }, format)
  return [
    min === undefined ? '' : words.atLeast(say(min)),
    max === undefined ? '' : words.atMost(say(max)),
    minOverBaseline === undefined ? '' : words.better(say(minOverBaseline)),
  ]
    .filter(Boolean)
    .join(', ')
}
