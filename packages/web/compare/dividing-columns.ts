import type { Profile, ProfileColumn } from '@leinwand/contract'

/** More values than this are no parts of a data set, save where they are the machines. */
const MOST_WORDS = 100
const MOST_NUMBERS = 30

const divides = ({ type, distinct }: ProfileColumn): boolean => {
  if (distinct < 2) return false
  if (type === 'text') return distinct <= MOST_WORDS
  return type === 'boolean' || (type === 'integer' && distinct <= MOST_NUMBERS)
}

/** Words before yes and no, and these before numbers that may be names. */
const ORDER: readonly ProfileColumn['type'][] = ['text', 'boolean', 'integer']

/** Columns of which a value makes a part of a data set: whose times they are first, then the ones with few values. */
export const dividingColumns = ({ columns, time }: Pick<Profile, 'columns' | 'time'>): string[] => {
  const asset = columns.find(({ name, distinct }) => name === time?.group && distinct > 1)
  const others = columns
    .filter(column => column.name !== asset?.name && divides(column))
    .toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || a.distinct - b.distinct)
  return [...(asset ? [asset] : []), ...others].map(({ name }) => name)
}
