/** What a number format makes of a number. */
export type FormatKind = 'number' | 'percent' | 'date' | 'timestamp' | 'time'

/** Built-in formats (ECMA-376 part 1, § 18.8.30), with those that East Asian locales fill between 27 and 58. */
const builtIn = (id: number): FormatKind => {
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date'
  if (id === 22) return 'timestamp'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time'
  return 'number'
}

/**
 * What a format code says: `dd.mm.yyyy` is a date, `yyyy-mm-dd hh:mm` a timestamp, `[h]:mm` a time, `0.0%` a percentage.
 * Only the section for positive numbers counts; texts in quotes, after a backslash, colours and locales are no tokens.
 */
export const formatKind = (id: number, code: string | undefined): FormatKind => {
  if (code === undefined) return builtIn(id)
  const tokens = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';')[0]!
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (/general|standard/.test(tokens)) return 'number'
  const day = /[yjd]|m(?![^h]*s)/.test(tokens.replace(/h+[^a-z]*m+|m+[^a-z]*s+|\[m+\]|am\/pm|a\/p/g, 't'))
  const time = /[hs]|\[m+\]|am\/pm|a\/p/.test(tokens)
  if (day) return time ? 'timestamp' : 'date'
  if (time) return 'time'
  return tokens.includes('%') ? 'percent' : 'number'
}
