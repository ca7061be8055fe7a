import type { Plan } from '@leinwand/method'

/** One place that differs. Items of lists are named by their id (`#id`), so that a change fits where others added some. */
export type PlanChange = {
  readonly at: readonly string[]
  /** `undefined` where it is no longer there. */
  readonly value: unknown
  /** Where in its list an item stands that is new. */
  readonly index?: number
}

type Item = { readonly id: string }
type Part = Record<string, unknown>

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every(item => isPart(item) && typeof item.id === 'string')

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const between = (before: unknown, after: unknown, at: readonly string[]): PlanChange[] => {
  if (same(before, after)) return []
  if (isList(before) && isList(after)) {
    const gone = before.filter(({ id }) => !after.some(item => item.id === id))
    return [
      ...gone.map(({ id }) => ({ at: [...at, `#${id}`], value: undefined })),
      ...after.flatMap((item, index) => {
        const place = [...at, `#${item.id}`]
        const known = before.find(({ id }) => id === item.id)
        return known ? between(known, item, place) : [{ at: place, value: item, index }]
      }),
    ]
  }
  // A price model of another kind has other fields: it is changed as a whole.
  if (isPart(before) && isPart(after) && before.model === after.model) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap(key => between(before[key], after[key], [...at, key]))
  }
  return [{ at, value: after }]
}

/** What was changed from one plan to another, place by place. */
export const planChanges = (before: Plan, after: Plan): PlanChange[] => between(before, after, [])

const inList = (list: readonly Item[], id: string, rest: readonly string[], change: PlanChange): unknown => {
  const place = list.findIndex(item => item.id === id)
  if (rest.length > 0)
    return place === -1
      ? list
      : list.map((item, index) => (index === place ? applied(item, rest, change) : item))
  const others = list.filter(item => item.id !== id)
  return change.value === undefined
    ? others
    : others.toSpliced(change.index ?? (place === -1 ? others.length : place), 0, change.value as Item)
}

const applied = (value: unknown, [key, ...rest]: readonly string[], change: PlanChange): unknown => {
  if (key === undefined) return change.value
  if (key.startsWith('#')) return isList(value) ? inList(value, key.slice(1), rest, change) : value
  const part = isPart(value) ? value : {}
  const next = applied(part[key], rest, change)
  if (next !== undefined) return { ...part, [key]: next }
  const { [key]: _, ...others } = part
  return others
}

/** Makes changes in a plan that may have gone on meanwhile: what they speak of and is gone stays gone. */
export const withChanges = (plan: Plan, changes: readonly PlanChange[]): Plan =>
  changes.reduce<unknown>((value, change) => applied(value, change.at, change), plan) as Plan
