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

const numberText = (text: Sql, { decimal, thousands }: Pick<Parsing, 'decimal' | 'thousands'>): Sql => {
  const bare = thousands ? sql`regexp_replace(${text}, ${literal(MARK[thousands]!)}, '', 'g')` : text
  return decimal === ',' ? sql`replace(${bare}, ',', '.')` : bare
}

const toNumber = (text: Sql, parsing: Pick<Parsing, 'decimal' | 'thousands'>): Sql => {
  const whole = wholePart(parsing.thousands)
  const mark = MARK[parsing.decimal]!
  const pattern = `[+-]?(?:${whole}(?:${mark}[0-9]*)?|${mark}[0-9]+)(?:[eE][+-]?[0-9]+)?`
  const cast = sql`TRY_CAST(${numberText(text, parsing)} AS DOUBLE)`
  // Zero has no sign: Parquet's dictionary gives 0 back for −0 (measured).
  return sql`CASE WHEN NOT regexp_full_match(${text}, ${literal(pattern)}) THEN NULL
    WHEN ${cast} = 0 THEN 0 WHEN isfinite(${cast}) THEN ${cast} END`
}

/** `12,0` is a whole number; `12,5` is not, and is not rounded to one. */
const toInteger = (text: Sql, parsing: Pick<Parsing, 'decimal' | 'thousands'>): Sql => {
  const mark = MARK[parsing.decimal]!
  const pattern = literal(`[+-]?${wholePart(parsing.thousands)}(?:${mark}0*)?`)
  const digits = sql`split_part(${numberText(text, parsing)}, '.', 1)`
  return sql`CASE WHEN regexp_full_match(${text}, ${pattern}) THEN TRY_CAST(${digits} AS BIGINT) END`
}

const among = (text: Sql, words: readonly string[]): Sql =>
  words.length === 0 ? sql`false` : sql`(${text} IN (${joined(words.map(parameter), ', ')}))`

const toBoolean = (text: Sql, yes = TRUE, no = FALSE): Sql => {
  const folded = (words: readonly string[]) => words.map(word => word.trim().toLowerCase())
  return sql`CASE WHEN ${among(sql`lower(${text})`, folded(yes))} THEN true
    WHEN ${among(sql`lower(${text})`, folded(no))} THEN false END`
}

/**
 * Through TIMESTAMPTZ, because DuckDB drops the offset of `…+02:00` when it reads a TIMESTAMP; and with the seconds put
 * in that ISO 8601 lets be left out, because it wants them before an offset (both measured, 1.5).
 */
const toTimestamp = (text: Sql, format?: string): Sql => {
  if (format !== undefined) return sql`TRY_STRPTIME(${text}, ${parameter(format)})`
  const clock = literal('([T ][0-9]{1,2}:[0-9]{2})(Z|[+-][0-9]{2}:?[0-9]{0,2})$')
  const whole = sql`regexp_replace(${text}, ${clock}, ${literal('\\1:00\\2')})`
  return sql`CAST(TRY_CAST(${whole} AS TIMESTAMPTZ) AS TIMESTAMP)`
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
