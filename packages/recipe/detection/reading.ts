import type { ColumnType } from '../steps/column.ts'
import type { Decimal, Thousands } from './detection.ts'
import { dateAlone, MONTH, WEEKDAY } from './time-formats.ts'

/** One way of reading the texts of a column. */
export type Reading = {
  readonly as: Exclude<ColumnType, 'text'>
  readonly decimal: Decimal
  readonly thousands: Thousands
  readonly format: string | null
  readonly yes?: string
  readonly no?: string
  /** What stands before or behind each number and is no part of it: `%`, `€`, `mm`. */
  readonly affixes?: readonly string[]
  /** The affix, where it is a unit and no flag. */
  readonly unit?: string | null
}

const number = (as: 'integer' | 'number', decimal: Decimal, thousands: Thousands): Reading => ({
  as,
  decimal,
  thousands,
  format: null,
})
const time = (as: 'date' | 'timestamp', format: string | null): Reading => ({
  as,
  decimal: '.',
  thousands: '',
  format,
})

/** From the narrowest to the widest. */
export const NUMBERS: readonly Reading[] = [
  number('integer', '.', ''),
  number('number', '.', ''),
  number('number', ',', ''),
  number('number', ',', '.'),
  number('number', '.', ','),
  number('number', ',', ' '),
  number('number', '.', ' '),
  number('number', '.', "'"),
]

const ISO: readonly Reading[] = [time('date', null), time('timestamp', null)]

/** A reading by a format of strptime. */
export const timeReading = (format: string): Reading =>
  time(/%[HIs]/.test(format) ? 'timestamp' : 'date', format)

/**
 * Dates without marks between their parts look like numbers, and so do seconds since 1970; they are tried where the
 * column's name says so, or where so many figures are days by no accident.
 */
export const COMPACT_TIMES: readonly Reading[] = [
  '%Y%m%d',
  '%Y%m%d%H%M%S',
  '%Y%m%d%H%M',
  '%Y%m%d%H',
  '%s',
  '%Y-%m',
  '%m.%Y',
  '%m/%Y',
].map(timeReading)
const BASIC_TIMES: readonly Reading[] = [
  '%Y%m%dT%H%M%S',
  '%Y%m%dT%H%M%SZ',
  '%Y%m%d %H%M%S',
  '%Y%m%d_%H%M%S',
  '%Y%m%d-%H%M%S',
  '%Y%m%d %H:%M:%S',
  '%Y%m%d %H:%M',
].map(timeReading)

/** Words for true and false that go together. */
const BOOLEAN_WORDS: readonly (readonly [yes: string, no: string])[] = [
  ['ja', 'nein'],
  ['j', 'n'],
  ['wahr', 'falsch'],
  ['an', 'aus'],
  ['ein', 'aus'],
  ['true', 'false'],
  ['t', 'f'],
  ['yes', 'no'],
  ['y', 'n'],
  ['on', 'off'],
]
const BOOLEANS: readonly Reading[] = BOOLEAN_WORDS.map(([yes, no]) => ({
  as: 'boolean',
  decimal: '.',
  thousands: '',
  format: null,
  yes,
  no,
}))

export const READINGS: readonly Reading[] = [...BOOLEANS, ...NUMBERS, ...ISO, ...BASIC_TIMES]

const MARK: Readonly<Record<Exclude<Thousands, ''>, string>> = {
  '.': '\\.',
  ',': ',',
  ' ': '[ \u00a0\u2007\u2009\u202f]',
  "'": "['’]",
}

/** `100.0` is a whole number, but a column that writes its values so means to say that they are measured. */
const numberPattern = ({ as, decimal, thousands }: Reading): RegExp => {
  // 0.123 has no thousands.
  const whole = thousands === '' ? '\\d+' : `(?:\\d+|[1-9]\\d{0,2}(?:${MARK[thousands]}\\d{3})+)`
  const mark = decimal === '.' ? '\\.' : ','
  const bare = as === 'integer' ? whole : `(?:${whole}(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?`
  // SAP writes the minus behind the number.
  return new RegExp(`^(?:[+\u2212-]?${bare}|${bare}-)$`)
}

const PART: Readonly<Record<string, string>> = {
  '%Y': '(?<Y>\\d{4})',
  '%y': '(?<y>\\d{2})',
  '%m': '(?<m>\\d{1,2})',
  '%d': '(?<d>\\d{1,2})',
  '%H': '(?<H>\\d{1,2})',
  '%I': '(?<I>\\d{1,2})',
  '%M': '(?<M>\\d{1,2})',
  '%S': '(?<S>\\d{1,2})',
  '%f': '\\d{1,6}',
  '%p': '[AaPp][Mm]',
  '%b': `${MONTH}(?:\\.(?=\\s|$))?`,
  '%a': `${WEEKDAY}\\.?`,
  '%s': '(?<s>\\d{9,19})',
}
const ISO_DATE = /^(?<Y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/
const ISO_TIME =
  /^(?<Y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})[T ](?<H>\d{1,2}):(?<M>\d{2})(?::(?<S>\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/
/** Compact formats have no marks, so their parts have all their digits; so have months alone. */
const compact = (format: string): boolean => /%Y%m%d|^%Y-%m$|^%m.%Y$/.test(format)

const patternOf = (format: string): RegExp => {
  const pattern = format.replaceAll(/%[A-Za-z]|[^%]/g, part => {
    const said = PART[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    return compact(format) ? said.replace('{1,2}', '{2}') : said
  })
  return new RegExp(`^${pattern}$`, 'iu')
}

const timePatterns = ({ as, format }: Reading): RegExp[] => {
  if (format === null) return [as === 'date' ? ISO_DATE : ISO_TIME]
  const alone = dateAlone(format)
  return [patternOf(format), ...(alone === null ? [] : [patternOf(alone)])]
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** From 2000 to 2100, in seconds or, by how many digits there are, in milli-, micro- or nanoseconds. */
const inEpoch = (value: number): boolean => {
  const seconds = [1, 1e3, 1e6, 1e9].map(unit => value / unit).find(said => said < 1e11) ?? 0
  return seconds >= 946_684_800 && seconds < 4_102_444_800
}

const isTime = (groups: Record<string, string | undefined>): boolean => {
  const at = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]))
  const year = at('Y') ?? (at('y') === undefined ? 2000 : 2000 + at('y')!)
  const month = at('m') ?? 1
  const day = at('d') ?? 1
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const most = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0)
  const hour = at('H') ?? 0
  const half = at('I') ?? 1
  const midnight = hour === 24 && (at('M') ?? 0) === 0 && (at('S') ?? 0) === 0
  if (groups.s !== undefined) return inEpoch(Number(groups.s))
  return (
    year >= 1 &&
    day >= 1 &&
    day <= most &&
    (hour <= 23 || midnight) &&
    half >= 1 &&
    half <= 12 &&
    (at('M') ?? 0) <= 59 &&
    (at('S') ?? 0) <= 59
  )
}

/** The first of the affixes that a text ends or begins with is no part of it, as in the recipe's parse step. */
const withoutAffixes = (text: string, affixes: readonly string[]): string => {
  for (const affix of affixes) {
    if (text.endsWith(affix)) return text.slice(0, -affix.length).trim()
    if (text.startsWith(affix)) return text.slice(affix.length).trim()
  }
  return text
}

/** Whether a text without spaces around it reads so. The database decides over whole columns; this is for samples. */
export const readerOf = (reading: Reading): ((text: string) => boolean) => {
  if (reading.as === 'boolean') return text => [reading.yes, reading.no].includes(text.toLowerCase())
  if (reading.as === 'integer' || reading.as === 'number') {
    const pattern = numberPattern(reading)
    const { affixes } = reading
    return affixes === undefined
      ? text => pattern.test(text)
      : text => pattern.test(withoutAffixes(text, affixes))
  }
  const patterns = timePatterns(reading)
  return text =>
    patterns.some(pattern => {
      const found = pattern.exec(text)
      return found !== null && isTime(found.groups ?? {})
    })
}
