import type { ProfileAlert } from '@leinwand/contract'

/** Where one goes to do something about an alert. */
export type Way = 'rule' | 'read' | 'recipe' | 'associations' | 'time'

const WAYS: Readonly<Record<string, Way>> = {
  leak: 'recipe',
  'encoding-damage': 'read',
  'out-of-range': 'rule',
  'duplicate-key': 'rule',
  unreadable: 'read',
  'mixed-types': 'read',
  'suspicious-date': 'read',
  gap: 'rule',
  frozen: 'time',
  jump: 'time',
  'duplicate-times': 'time',
  unordered: 'rule',
  missing: 'recipe',
  duplicates: 'recipe',
  imbalance: 'recipe',
  constant: 'recipe',
  correlated: 'associations',
  identifier: 'recipe',
}

/** What spoils a result most comes first: what gives the outcome away, then what is wrong, then what is merely worth knowing. */
const ORDER = Object.keys(WAYS)

export const wayOf = ({ code }: ProfileAlert): Way | undefined => WAYS[code]

const rank = ({ code }: ProfileAlert): number => {
  const at = ORDER.indexOf(code)
  return at < 0 ? ORDER.length : at
}

const byWeight = (alerts: readonly ProfileAlert[]): readonly ProfileAlert[] =>
  alerts.toSorted((a, b) => rank(a) - rank(b))

/** More of a kind than this stand together. */
const SINGLE = 3

/** The alerts by their weight; many of one kind are one entry, of which the first is shown. */
export const alertGroups = (alerts: readonly ProfileAlert[]): readonly (readonly ProfileAlert[])[] => {
  const byCode = Map.groupBy(byWeight(alerts), ({ code }) => code)
  return [...byCode.values()].flatMap(group => (group.length > SINGLE ? [group] : group.map(each => [each])))
}
