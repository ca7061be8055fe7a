import type { ColumnType } from '../steps/column.ts'
import type { Decimal, Thousands } from './detection.ts'

/** One way of reading the texts of a column. */
export type Reading = {
  readonly as: Exclude<ColumnType, 'text'>
  readonly decimal: Decimal
  readonly thousands: Thousands
  readonly format: string | null
  readonly yes?: string
  readonly no?: string
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
const NUMBERS: readonly Reading[] = [
  number('integer', '.', ''),
  number('number', '.', ''),
  number('number', ',', ''),
  number('number', ',', '.'),
  number('number', '.', ','),
  number('number', ',', ' '),
  number('number', '.', ' '),
  number('number', '.', "'"),
]

const DATES = [
  '%d.%m.%Y',
  '%d.%m.%y',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d-%m-%Y',
  '%Y/%m/%d',
  '%Y.%m.%d',
  '%d/%m/%y',
  '%m/%d/%y',
]
const CLOCKS = ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f', '%H:%M:%S,%f']

const TIMES: readonly Reading[] = [
  time('date', null),
  ...DATES.map(format => time('date', format)),
  time('timestamp', null),
  time('timestamp', '%Y-%m-%d %H:%M:%S,%f'),
  ...DATES.flatMap(format => CLOCKS.map(clock => time('timestamp', `${format} ${clock}`))),
  ...['%m/%d/%Y', '%d/%m/%Y'].flatMap(format =>
    ['%I:%M:%S %p', '%I:%M %p'].map(clock => time('timestamp', `${format} ${clock}`)),
  ),
  time('timestamp', '%Y%m%dT%H%M%S'),
  time('timestamp', '%Y%m%d %H%M%S'),
]

/** Dates without marks between their parts look like numbers; they are tried where the column's name says so. */
export const COMPACT_DATES: readonly Reading[] = [
  time('date', '%Y%m%d'),
  time('timestamp', '%Y%m%d%H%M'),
  time('timestamp', '%Y%m%d%H'),
]

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

export const READINGS: readonly Reading[] = [...BOOLEANS, ...NUMBERS, ...TIMES]

const MARK: Readonly<Record<Exclude<Thousands, ''>, string>> = {
  '.': '\\.',
  ',': ',',
  ' ': '[ \u00a0\u202f]',
  "'": "['’]",
}

/** `100.0` is a whole number, but a column that writes its values so means to say that they are measured. */
const numberPattern = ({ as, decimal, thousands }: Reading): RegExp => {
  const whole = thousands === '' ? '\\d+' : `(?:\\d+|\\d{1,3}(?:${MARK[thousands]}\\d{3})+)`
  const mark = decimal === '.' ? '\\.' : ','
  return as === 'integer'
    ? new RegExp(`^[+-]?${whole}$`)
    : new RegExp(`^[+-]?(?:${whole}(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?$`)
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
}
const ISO_DATE = /^(?<Y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/
const ISO_TIME =
  /^(?<Y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})[T ](?<H>\d{1,2}):(?<M>\d{2})(?::(?<S>\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/
/** Compact formats have no marks, so their parts have all their digits. */
const compact = (format: string): boolean => /%Y%m%d/.test(format)

const timePattern = ({ as, format }: Reading): RegExp => {
  if (format === null) return as === 'date' ? ISO_DATE : ISO_TIME
  const pattern = format.replaceAll(/%[A-Za-z]|[^%A-Za-z]|T/g, part => {
    const known = PART[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    return compact(format) ? known.replace('{1,2}', '{2}') : known
  })
  return new RegExp(`^${pattern}$`)
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isTime = (groups: Record<string, string | undefined>): boolean => {
  const at = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]))
  const year = at('Y') ?? (at('y') === undefined ? 2000 : 2000 + at('y')!)
  const month = at('m') ?? 1
  const day = at('d') ?? 1
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const most = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0)
  const hour = at('H') ?? 0
  const half = at('I') ?? 1
  return (
    year >= 1 &&
    day >= 1 &&
    day <= most &&
    hour <= 23 &&
    half >= 1 &&
    half <= 12 &&
    (at('M') ?? 0) <= 59 &&
    (at('S') ?? 0) <= 59
  )
}

/** Whether a text without spaces around it reads so. The database decides over whole columns; this is for samples. */
export const readerOf = (reading: Reading): ((text: string) => boolean) => {
  if (reading.as === 'boolean') return text => [reading.yes, reading.no].includes(text.toLowerCase())
  if (reading.as === 'integer' || reading.as === 'number') {
    const pattern = numberPattern(reading)
    return text => pattern.test(text)
  }
  const pattern = timePattern(reading)
  return text => {
    const found = pattern.exec(text)
    return found !== null && isTime(found.groups ?? {})
  }
}
