import type { Plan } from '@leinwand/method'

type Tree = { readonly [key: string]: unknown } | readonly unknown[]

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const within = (value: unknown, [key, ...rest]: readonly string[]): unknown =>
  key === undefined
    ? value
    : isTree(value)
      ? within((value as Record<string, unknown>)[key], rest)
      : undefined

/** What stands at a place of a plan such as `offers.0.quantity.growth`, the places that failures and figures name. */
export const valueAt = (plan: Plan, path: string): unknown => within(plan, path.split('.'))

const replaced = (value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown => {
  if (key === undefined) return next
  if (Array.isArray(value)) {
    const items: unknown[] = [...value]
    if (next === undefined && rest.length === 0) items.splice(Number(key), 1)
    else items[Number(key)] = replaced(items[Number(key)], rest, next)
    return items
  }
  const { [key]: before, ...others } = isTree(value) ? (value as Record<string, unknown>) : {}
  const after = replaced(before, rest, next)
  // The order of keys stays, so that a plan that is exported again differs only in what was changed.
  return after === undefined
    ? others
    : { ...(isTree(value) ? (value as Record<string, unknown>) : {}), [key]: after }
}

/** The plan with another value at a place; `undefined` takes it away: an item out of its list, a field out of its part. */
export const withValueAt = (plan: Plan, path: string, value: unknown): Plan =>
  replaced(plan, path.split('.'), value) as Plan
