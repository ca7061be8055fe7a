export type Path = readonly (string | number)[]

/** What stands at a place of a step; column names may hold dots, so a path is a list. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  )

/** The same with another value at a place; `undefined` takes it away. */
export const withValueAt = (root: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value
  const inner = rest.length === 0 ? value : withValueAt(valueAt(root, [key]), rest, value)
  if (Array.isArray(root)) {
    return inner === undefined
      ? root.filter((_, place) => place !== key)
      : root.map((each, place) => (place === key ? inner : each))
  }
  const object: Record<string, unknown> = { ...(root as object | undefined) }
  if (inner === undefined) delete object[key]
  else object[key] = inner
  return object
}
