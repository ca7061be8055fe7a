import { isUnit } from './unit.ts'

const AROUND =
  /^([^\d+\u2212.,-][^\d+\u2212-]*?)? *([+\u2212-]?[\d.,'’ \u00a0\u2007\u2009\u202f]*\d(?:[.,]\d*)?(?:[eE][+-]?\d+)?)( *)([^\d\s.,].*)?$/u
const CURRENCY = /^(?:[€$£¥]|EUR|USD|CHF|GBP|Euro)$/
/** Eurostat and the statistical offices put a letter behind a figure that is provisional, estimated, corrected … */
const FLAG = /^[bcdefinprsuz]{1,2}$/

const MOST_FLAGS = 8

export type Affixes = { affixes: string[]; unit: string | null }

/** `5A` may be a class, `5 A` and `5,0A` are a current. */
const isMeant = (number: string, space: string, suffix: string): boolean =>
  suffix.length > 1 || !/\p{L}/u.test(suffix) || space !== '' || /[.,]/.test(number)

/**
 * What stands before or behind the numbers of a column and is no part of them: one unit or currency that most of them
 * have, or the flags of a statistical office, the longest first. Null where there is nothing such.
 */
export const affixesOf = (texts: readonly string[]): Affixes | null => {
  const prefixes = new Set<string>()
  const suffixes = new Set<string>()
  let [numbers, bare, meant] = [0, 0, true]
  for (const text of texts) {
    const found = AROUND.exec(text)
    if (!found) continue
    const [, prefix = '', number = '', space = '', suffix = ''] = found
    numbers++
    if (prefix !== '') prefixes.add(prefix)
    if (suffix !== '') suffixes.add(suffix)
    if (prefix === '' && suffix === '') bare++
    if (suffix !== '') meant &&= isMeant(number, space, suffix)
  }
  if (numbers < texts.length * 0.8 || prefixes.size + suffixes.size === 0) return null
  const [prefix] = prefixes
  if (prefixes.size === 1 && suffixes.size === 0 && CURRENCY.test(prefix!.trim()))
    return { affixes: [prefix!], unit: prefix!.trim() }
  if (prefixes.size > 0) return null
  const [suffix] = suffixes
  if (suffixes.size === 1 && isUnit(suffix!) && suffix !== '-' && meant && bare <= numbers / 2)
    return { affixes: [suffix!], unit: suffix!.trim() }
  const areFlags = suffixes.size <= MOST_FLAGS && [...suffixes].every(flag => FLAG.test(flag)) && meant
  return areFlags
    ? { affixes: [...suffixes].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)), unit: null }
    : null
}
