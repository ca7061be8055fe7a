import type { Language } from '@leinwand/contract'
import type { Assumption, Figure } from '@leinwand/method'
import { readNumber } from '../../language/read-number.ts'

/** A ramp as it is typed: numbers in the reader's notation, assumptions by their id; null where something is neither. */
export const readRamp = (
  typed: string,
  assumptions: readonly Pick<Assumption, 'id'>[],
  language: Language,
): Figure[] | null => {
  const parts = typed.split(/[\s;]+/).filter(Boolean)
  const read = parts.map(part => {
    const value = readNumber(part, language)
    if (value !== null) return value < 0 ? null : value
    return assumptions.some(({ id }) => id === part) ? part : null
  })
  return read.some(each => each === null) ? null : (read as Figure[])
}

export const shownRamp = (ramp: readonly Figure[], typed: (value: number) => string): string =>
  ramp.map(each => (typeof each === 'number' ? typed(each) : each)).join(' ')
