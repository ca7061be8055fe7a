import { dateAlone } from '../detection/time-formats.ts'
import { joined, parameter, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { Step } from '../steps/step.ts'

/** How a text column is read. */
export type Parsing = Extract<Step, { step: 'parse' }>['columns'][string]

const TRUE = ['true', 't', 'yes', 'y', 'ja', 'j', 'wahr', '1']
const FALSE = ['false', 'f', 'no', 'n', 'nein', 'falsch', '0']

/** Patterns are ours: the marks come from two closed lists, so nothing of a user's is written into them. */
const MARK: Readonly<Record<string, string>> = {
  '.': '[.]',
  ',': ',',
  ' ': '[ \u00a0\u2007\u2009\u202f]',
  "'": "[''’]",
}
const literal = (text: string): Sql => ({ text: `'${text}'`, parameters: [] })

/** Groups of three or none: with `.` between thousands, `1.5` is unreadable rather than fifteen, and so is `0.123`. */
const wholePart = (thousands: string): string =>
  thousands ? `(?:[0-9]+|[1-9][0-9]{0,2}(?:${MARK[thousands]}[0-9]{3})+)` : '[0-9]+'

/** SAP writes the minus behind the number, and typesetters write another sign for it. */
const signed = (unsigned: string): string => `(?:[+\u2212-]?(?:${unsigned})|(?:${unsigned})-)`
const withSign = (text: Sql): Sql =>
  sql`CASE WHEN ends_with(${text}, '-') THEN concat('-', left(${text}, -1)) ELSE replace(${text}, '\u2212', '-') END`

const withPoint = (text: Sql, decimal: Parsing['decimal']): Sql =>
  decimal === ',' ? sql`replace(${text}, ',', '.')` : text

/** A plain replacement is several times faster than one by pattern (measured); two of the marks are more than a sign. */
const withoutMarks = (text: Sql, thousands: Parsing['thousands']): Sql => {
  if (thousands === '') return text
  return thousands === '.' || thousands === ','
    ? sql`replace(${text}, ${literal(thousands)}, '')`
    : sql`regexp_replace(${text}, ${literal(MARK[thousands]!)}, '', 'g')`
}

type NumberMarks = Pick<Parsing, 'decimal' | 'thousands'>

/** What C takes for space: tab, line feed, vertical tab, form feed, return, space. */
const SPACES = [9, 10, 11, 12, 13, 32]

/**
 * DuckDB's cast reads what our pattern does and some more: `1_000`, `+-0`, spaces around, `nan`. Where none of that can be,
 * no pattern is needed. A comparison of texts and `ends_with` take a fifth of the time of `left` and `right` (measured on a
 * million rows); `inf` and `nan` are no finite numbers.
 */
const plainNumber = (text: Sql, decimal: Parsing['decimal']): Sql => {
  const foreign = [
    sql`contains(${text}, '_') OR contains(${text}, '+-')`,
    ...(decimal === ',' ? [sql`contains(${text}, '.')`] : []),
    ...SPACES.map(code => sql`ends_with(${text}, ${{ text: `chr(${code})`, parameters: [] }})`),
  ]
  return sql`${text} BETWEEN '+' AND ':' AND NOT (${joined(foreign, ' OR ')})`
}

/** Zero has no sign: Parquet's dictionary gives 0 back for −0 (measured). */
const finite = (cast: Sql): Sql => sql`CASE WHEN ${cast} = 0 THEN 0 WHEN isfinite(${cast}) THEN ${cast} END`

/** The same, with what takes long to cast cast once, where the text has no exponent and no word, and so is finite. */
const finiteOnce = (text: Sql, cast: Sql): Sql => {
  const signs = ['e', 'E', 'n', 'N'].map(sign => sql`contains(${text}, ${literal(sign)})`)
  return sql`CASE WHEN strlen(${text}) > 300 OR ${joined(signs, ' OR ')} THEN ${finite(cast)} ELSE ${cast} + 0 END`
}

const toNumber = (text: Sql, { decimal, thousands }: NumberMarks): Sql => {
  const mark = MARK[decimal]!
  const pattern = signed(`(?:${wholePart(thousands)}(?:${mark}[0-9]*)?|${mark}[0-9]+)(?:[eE][+-]?[0-9]+)?`)
  const plain = sql`TRY_CAST(${withPoint(text, decimal)} AS DOUBLE)`
  const fast = sql`${plain} IS NOT NULL AND ${plainNumber(text, decimal)}`
  const cleaned = decimal === '.' ? finite(plain) : finiteOnce(text, plain)
  const bare = withPoint(withoutMarks(text, thousands), decimal)
  const marked = sql`TRY_CAST(${withSign(bare)} AS DOUBLE)`
  return sql`CASE WHEN ${fast} THEN ${cleaned}
    WHEN regexp_full_match(${text}, ${literal(pattern)}) THEN ${finiteOnce(text, marked)} END`
}

/** `12,0` is a whole number; `12,5` is not, and is not rounded to one. Most are written as DuckDB writes them itself. */
const toInteger = (text: Sql, { decimal, thousands }: NumberMarks): Sql => {
  const pattern = literal(signed(`${wholePart(thousands)}(?:${MARK[decimal]!}0*)?`))
  const bare = withSign(withPoint(withoutMarks(text, thousands), decimal))
  const digits = sql`split_part(${bare}, '.', 1)`
  const plain = sql`TRY_CAST(${text} AS BIGINT)`
  return sql`CASE WHEN CAST(${plain} AS VARCHAR) = ${text} THEN ${plain}
    WHEN regexp_full_match(${text}, ${pattern}) THEN TRY_CAST(${digits} AS BIGINT) END`
}

const among = (text: Sql, words: readonly string[]): Sql =>
  words.length === 0 ? sql`false` : sql`(${text} IN (${joined(words.map(parameter), ', ')}))`

const missingIsNo = (no: readonly string[]): boolean => no.some(word => word.trim() === '')

const toBoolean = (text: Sql, yes = TRUE, no = FALSE): Sql => {
  const folded = (words: readonly string[]) => words.map(word => word.trim().toLowerCase())
  // Where nothing stands for no, what is missing is no.
  const rest = missingIsNo(no) ? sql`WHEN ${text} IS NULL THEN false` : sql``
  return sql`CASE WHEN ${among(sql`lower(${text})`, folded(yes))} THEN true
    WHEN ${among(sql`lower(${text})`, folded(no))} THEN false ${rest} END`
}

/** German names of months that are not English ones too, and the English ones; the long before what they begin with. */
const LONG_MONTHS = [
  ['januar', 'January'],
  ['jänner', 'January'],
  ['februar', 'February'],
  ['märz', 'March'],
  ['maerz', 'March'],
  ['mai', 'May'],
  ['juni', 'June'],
  ['juli', 'July'],
  ['oktober', 'October'],
  ['dezember', 'December'],
] as const
/** Short names stand for every way to write a month or a day, with a point behind them or without. */
const SHORT_MONTHS = [
  ['januar|january|jänner|jän', 'Jan'],
  ['februar|february', 'Feb'],
  ['märz|maerz|march|mrz|mär', 'Mar'],
  ['april', 'Apr'],
  ['mai', 'May'],
  ['juni|june', 'Jun'],
  ['juli|july', 'Jul'],
  ['august', 'Aug'],
  ['september|sept', 'Sep'],
  ['oktober|october|okt', 'Oct'],
  ['november', 'Nov'],
  ['dezember|december|dez', 'Dec'],
  ['jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec', '\\2'],
] as const
const SHORT_DAYS = [
  ['mo|montag|monday', 'Mon'],
  ['di|dienstag|tuesday', 'Tue'],
  ['mi|mittwoch|wednesday', 'Wed'],
  ['do|donnerstag|thursday', 'Thu'],
  ['fr|freitag|friday', 'Fri'],
  ['sa|samstag|sonnabend|saturday', 'Sat'],
  ['so|sonntag|sunday', 'Sun'],
] as const

const replaced = (text: Sql, names: readonly (readonly [string, string])[]): Sql =>
  names.reduce(
    (before, [name, english]) =>
      sql`regexp_replace(${before}, ${literal(`(^|[^\\p{L}])(${name})(?:[.]( |$)|([^\\p{L}]|$))`)}, ${literal(`\\1${english}\\3\\4`)}, 'i')`,
    text,
  )

/** Texts with German names of months and days for a format with such names; other formats are left alone. */
const inEnglish = (text: Sql, format: string): Sql => {
  const days = format.includes('%a') ? replaced(text, SHORT_DAYS) : text
  if (format.includes('%b')) return replaced(days, SHORT_MONTHS)
  return format.includes('%B') ? replaced(days, LONG_MONTHS) : days
}

/** Seconds since 1970 or, by how many digits there are, milli-, micro- or nanoseconds. */
const sinceEpoch = (text: Sql): Sql => {
  const value = sql`TRY_CAST(${text} AS DECIMAL(28, 6))`
  const whole = sql`TRY_CAST(${text} AS BIGINT)`
  return sql`make_timestamp(CASE WHEN abs(${value}) < 100000000000 THEN CAST(${value} * 1000000 AS BIGINT)
    WHEN abs(${value}) < 100000000000000 THEN CAST(${value} * 1000 AS BIGINT)
    WHEN abs(${value}) < 100000000000000000 THEN ${whole} ELSE ${whole} // 1000 END)`
}

/** Midnight is also written as the end of the day before it, and by some programs as a day without a time. */
const byFormat = (text: Sql, format: string): Sql => {
  if (format === '%s') return sinceEpoch(text)
  const read = (what: Sql) => sql`TRY_STRPTIME(${what}, ${parameter(format)})`
  const english = inEnglish(text, format)
  if (!format.includes('%H')) return read(english)
  const alone = dateAlone(format)
  const begun = sql`regexp_replace(${english}, ${literal('(^|[ T_])24:00')}, ${literal('\\100:00')})`
  return sql`coalesce(${read(english)},
    CASE WHEN contains(${text}, '24:00') THEN ${read(begun)} + INTERVAL 1 DAY END
    ${alone === null ? sql`` : sql`, TRY_STRPTIME(${english}, ${parameter(alone)})`})`
}

/**
 * Through TIMESTAMPTZ, because DuckDB drops the offset of `…+02:00` when it reads a TIMESTAMP; and with the seconds put
 * in that ISO 8601 lets be left out, because it wants them before an offset (both measured, 1.5).
 */
const toTimestamp = (text: Sql, format?: string): Sql => {
  if (format !== undefined) return byFormat(text, format)
  const clock = literal('([T ][0-9]{1,2}:[0-9]{2})(Z|[+-][0-9]{2}:?[0-9]{0,2})$')
  const whole = sql`regexp_replace(${text}, ${clock}, ${literal('\\1:00\\2')})`
  // What DuckDB would write itself has no offset in it, and needs neither the pattern nor the time zones.
  const plain = sql`TRY_CAST(${text} AS TIMESTAMP)`
  return sql`CASE WHEN CAST(${plain} AS VARCHAR) = replace(${text}, 'T', ' ') THEN ${plain}
    ELSE CAST(TRY_CAST(${whole} AS TIMESTAMPTZ) AS TIMESTAMP) END`
}

/** Years that Python, Parquet and JavaScript agree upon; `infinity` is no time at all. */
const inOurEra = (value: Sql): Sql => sql`CASE WHEN year(${value}) BETWEEN 1 AND 9999 THEN ${value} END`

const PLAIN = { decimal: '.', thousands: '' } as const

const fromText = (text: Sql, as: ColumnType, parsing?: Parsing): Sql => {
  switch (as) {
    case 'text':
      return text
    case 'number':
      return toNumber(text, parsing ?? PLAIN)
    case 'integer':
      return toInteger(text, parsing ?? PLAIN)
    case 'boolean':
      return toBoolean(text, parsing?.true, parsing?.false)
    case 'date':
      return inOurEra(
        parsing?.format === undefined
          ? sql`TRY_CAST(${text} AS DATE)`
          : sql`CAST(${toTimestamp(text, parsing.format)} AS DATE)`,
      )
    case 'timestamp':
      return inOurEra(toTimestamp(text, parsing?.format))
  }
}

/**
 * The text without spaces around it. What is ASCII and has none at its ends, as nearly all texts do, is let through: that
 * takes a quarter of the time (measured on a million rows). `text` must be a name.
 */
export const trimmed = (text: Sql): Sql =>
  sql`CASE WHEN strlen(${text}) = length(${text}) AND ${text} > '!' AND NOT ends_with(${text}, ' ')
    THEN ${text} ELSE trim(${text}) END`

/** The text without spaces around it, or missing. */
export const known = (text: Sql, missing: readonly string[]): Sql =>
  missing.length === 0
    ? trimmed(text)
    : sql`CASE WHEN NOT ${among(
        trimmed(text),
        missing.map(word => word.trim()),
      )} THEN ${trimmed(text)} END`

/** A text column typed; `text` must be a name, since it is mentioned more than once. */
export const parsed = (text: Sql, parsing: Parsing): Sql => fromText(text, parsing.as, parsing)

/** Whether a column says something even where it is missing. */
export const isAlwaysRead = ({ as, false: no = [] }: Parsing): boolean => as === 'boolean' && missingIsNo(no)

/** A text without the first of the marks that it begins or ends with, as in `12,5 %` and `€ 3`. */
const withoutAffix = (text: Sql, affixes: readonly string[]): Sql =>
  affixes.length === 0
    ? text
    : sql`CASE ${affixes
        .map(
          affix => sql`WHEN ends_with(${text}, ${parameter(affix)})
            THEN trim(left(${text}, length(${text}) - length(${parameter(affix)})))
          WHEN starts_with(${text}, ${parameter(affix)})
            THEN trim(substring(${text}, length(${parameter(affix)}) + 1))`,
        )
        .reduce((all, next) => sql`${all} ${next}`)} ELSE ${text} END`

/** What of a text is read: without spaces around it and, of a number, without its affix; or nothing, where it is missing. */
export const bareText = (text: Sql, { as, missing, affixes = [] }: Parsing): Sql =>
  as === 'number' || as === 'integer' ? withoutAffix(known(text, missing), affixes) : known(text, missing)

/** A typed column as another type, or null where the one does not lead to the other. */
export const converted = (value: Sql, from: ColumnType, to: ColumnType): Sql | null => {
  if (from === to) return value
  if (to === 'text') return sql`CAST(${value} AS VARCHAR)`
  switch (from) {
    case 'text':
      return fromText(value, to)
    case 'integer':
    case 'number':
      if (to === 'number') return sql`CAST(${value} AS DOUBLE)`
      if (to === 'integer')
        return sql`CASE WHEN ${value} = floor(${value}) THEN TRY_CAST(${value} AS BIGINT) END`
      return to === 'boolean' ? sql`CASE ${value} WHEN 1 THEN true WHEN 0 THEN false END` : null
    case 'boolean':
      if (to === 'integer') return sql`CAST(${value} AS BIGINT)`
      return to === 'number' ? sql`CAST(CAST(${value} AS BIGINT) AS DOUBLE)` : null
    case 'date':
      return to === 'timestamp' ? sql`CAST(${value} AS TIMESTAMP)` : null
    case 'timestamp':
      return to === 'date' ? sql`CAST(${value} AS DATE)` : null
  }
}
