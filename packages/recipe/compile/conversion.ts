import { joined, parameter, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { Step } from '../steps/step.ts'

/** How a text column is read. */
export type Parsing = Extract<Step, { step: 'parse' }>['columns'][string]

const TRUE = ['true', 't', 'yes', 'y', 'ja', 'j', 'wahr', '1']
const FALSE = ['false', 'f', 'no', 'n', 'nein', 'falsch', '0']

/** Patterns are ours: the marks come from two closed lists, so nothing of a user's is written into them. */
const MARK: Readonly<Record<string, string>> = { '.': '[.]', ',': ',', ' ': '[ \u00a0\u202f]', "'": "[''’]" }
const literal = (text: string): Sql => ({ text: `'${text}'`, parameters: [] })

/** Groups of three or none: with `.` between thousands, `1.5` is unreadable rather than fifteen. */
const wholePart = (thousands: string): string =>
  thousands ? `(?:[0-9]+|[0-9]{1,3}(?:${MARK[thousands]}[0-9]{3})+)` : '[0-9]+'

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

/**
 * DuckDB's cast reads what our pattern does and some more: `1_000`, `+-0`, spaces around, `nan`. Where none of that can be,
 * no pattern is needed, which is three times faster (measured on a million rows).
 */
const plainNumber = (text: Sql, decimal: Parsing['decimal']): Sql => {
  const foreign =
    decimal === ','
      ? sql`contains(${text}, '_') OR contains(${text}, '+-') OR contains(${text}, '.')`
      : sql`contains(${text}, '_') OR contains(${text}, '+-')`
  return sql`left(${text}, 1) BETWEEN '+' AND '9' AND right(${text}, 1) BETWEEN ',' AND '9' AND NOT (${foreign})`
}

const toNumber = (text: Sql, { decimal, thousands }: NumberMarks): Sql => {
  const mark = MARK[decimal]!
  const pattern = `[+-]?(?:${wholePart(thousands)}(?:${mark}[0-9]*)?|${mark}[0-9]+)(?:[eE][+-]?[0-9]+)?`
  // Zero has no sign: Parquet's dictionary gives 0 back for −0 (measured).
  const cleaned = (cast: Sql) => sql`CASE WHEN ${cast} = 0 THEN 0 WHEN isfinite(${cast}) THEN ${cast} END`
  const plain = sql`TRY_CAST(${withPoint(text, decimal)} AS DOUBLE)`
  const fast = sql`${plain} IS NOT NULL AND ${plainNumber(text, decimal)}`
  if (thousands === '') return sql`CASE WHEN ${fast} THEN ${cleaned(plain)} END`
  const marked = sql`TRY_CAST(${withPoint(withoutMarks(text, thousands), decimal)} AS DOUBLE)`
  return sql`CASE WHEN ${fast} THEN ${cleaned(plain)}
    WHEN regexp_full_match(${text}, ${literal(pattern)}) THEN ${cleaned(marked)} END`
}

/** `12,0` is a whole number; `12,5` is not, and is not rounded to one. Most are written as DuckDB writes them itself. */
const toInteger = (text: Sql, { decimal, thousands }: NumberMarks): Sql => {
  const pattern = literal(`[+-]?${wholePart(thousands)}(?:${MARK[decimal]!}0*)?`)
  const digits = sql`split_part(${withPoint(withoutMarks(text, thousands), decimal)}, '.', 1)`
  const plain = sql`TRY_CAST(${text} AS BIGINT)`
  return sql`CASE WHEN CAST(${plain} AS VARCHAR) = ${text} THEN ${plain}
    WHEN regexp_full_match(${text}, ${pattern}) THEN TRY_CAST(${digits} AS BIGINT) END`
}

const among = (text: Sql, words: readonly string[]): Sql =>
  words.length === 0 ? sql`false` : sql`(${text} IN (${joined(words.map(parameter), ', ')}))`

const toBoolean = (text: Sql, yes = TRUE, no = FALSE): Sql => {
  const folded = (words: readonly string[]) => words.map(word => word.trim().toLowerCase())
  return sql`CASE WHEN ${among(sql`lower(${text})`, folded(yes))} THEN true
    WHEN ${among(sql`lower(${text})`, folded(no))} THEN false END`
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
const SHORT_MONTHS = [
  ['jän', 'Jan'],
  ['mrz', 'Mar'],
  ['mär', 'Mar'],
  ['mai', 'May'],
  ['okt', 'Oct'],
  ['dez', 'Dec'],
] as const

/** Texts with German months for a format with names of months; other formats are left alone. */
const inEnglish = (text: Sql, format: string): Sql => {
  const months = format.includes('%B') ? LONG_MONTHS : format.includes('%b') ? SHORT_MONTHS : []
  return months.reduce(
    (before, [german, english]) =>
      sql`regexp_replace(${before}, ${literal(`(^|[^\\p{L}])${german}($|[^\\p{L}])`)}, ${literal(`\\1${english}\\2`)}, 'i')`,
    text,
  )
}

/**
 * Through TIMESTAMPTZ, because DuckDB drops the offset of `…+02:00` when it reads a TIMESTAMP; and with the seconds put
 * in that ISO 8601 lets be left out, because it wants them before an offset (both measured, 1.5).
 */
const toTimestamp = (text: Sql, format?: string): Sql => {
  if (format !== undefined) return sql`TRY_STRPTIME(${inEnglish(text, format)}, ${parameter(format)})`
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

/** The text without spaces around it, or missing. */
export const known = (text: Sql, missing: readonly string[]): Sql =>
  missing.length === 0
    ? sql`trim(${text})`
    : sql`CASE WHEN NOT ${among(
        sql`trim(${text})`,
        missing.map(word => word.trim()),
      )} THEN trim(${text}) END`

/** A text column typed; `text` must be a name, since it is mentioned more than once. */
export const parsed = (text: Sql, parsing: Parsing): Sql => fromText(text, parsing.as, parsing)

/** A text without the first of the marks that it begins or ends with, as in `12,5 %` and `€ 3`. */
export const withoutAffix = (text: Sql, affixes: readonly string[]): Sql =>
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
