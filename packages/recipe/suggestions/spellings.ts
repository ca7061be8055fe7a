const FOLDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** What different ways to write one thing have in common: `Müller ` and `MUELLER`. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, letter => FOLDED[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** Values that are another's under another spelling, each with the one that is written most often. */
export const spellings = (
  counted: readonly { value: string; count: number }[],
): Readonly<Record<string, string>> => {
  const unique = new Map(counted.map(({ value, count }) => [value, count]))
  const groups = Map.groupBy(unique, ([value]) => folded(value))
  const instead: Record<string, string> = {}
  for (const [key, group] of groups) {
    if (key === '' || group.length < 2) continue
    const [best] = group.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    for (const [value] of group) if (value !== best![0]) instead[value] = best![0]
  }
  return instead
}
