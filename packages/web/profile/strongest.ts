import type { Profile } from '@leinwand/contract'

export type Association = Profile['associations'][number]

const strength = ({ value }: Association): number => Math.abs(value)

/** Each pair of columns once, by the strongest of its measures, the strongest pair first. */
export const strongestPairs = (associations: readonly Association[]): readonly Association[] => {
  const found = new Map<string, Association>()
  for (const each of associations) {
    const key = JSON.stringify([each.a, each.b].toSorted())
    const known = found.get(key)
    if (known === undefined || strength(each) > strength(known)) found.set(key, each)
  }
  return [...found.values()].toSorted((a, b) => strength(b) - strength(a))
}

/** The columns of the strongest pairs, at most so many, in the order of the table. */
export const strongestColumns = (
  pairs: readonly Association[],
  names: readonly string[],
  most: number,
): readonly string[] => {
  const chosen = new Set<string>()
  for (const { a, b } of pairs) for (const name of [a, b]) if (chosen.size < most) chosen.add(name)
  return names.filter(name => chosen.has(name))
}
