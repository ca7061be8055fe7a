import type { Decision } from '@leinwand/contract'
import type { Format } from '../language/format.ts'
import type { criteriaWords } from './words.ts'

type Words = (typeof criteriaWords)['de']

/** What a decision did, in short sentences: `F1: mindestens 0,85 → 0,8`. */
export const changeInWords = (
  { about }: Decision,
  { words, format, nameOf }: { words: Words; format: Format; nameOf: (about: string, id: string) => string },
): string[] => {
  if (about.kind === 'criteria-fixed') return [words.wasFixed]
  if (about.kind === 'gate-conditions') return [words.conditionsSet]
  const say = (value: string | number | null) => {
    if (value === null) return words.nothing
    return typeof value === 'number' ? format.decimal(value) : value
  }
  return about.changes.map(({ about: part, id, field, from, to }) => {
    const named = Object.hasOwn(words.fields, field) ? words.fields[field as keyof Words['fields']] : field
    const what = id === '' ? named : `${nameOf(part, id)}, ${named}`
    return words.from(what, say(from), say(to))
  })
}
