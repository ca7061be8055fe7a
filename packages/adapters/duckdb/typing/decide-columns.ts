import type { DuckDBConnection } from '@duckdb/node-api'
import {
  bareText,
  type ColumnCounts,
  type ColumnDecision,
  countReadings,
  decideColumn,
  type Hints,
  identifier,
  isFiller,
  joined,
  MISSING_MARKERS,
  type Parsing,
  parameter,
  parsed,
  proposeReadings,
  type Reading,
  type Sql,
  sql,
  trimmed,
  votedDecimal,
} from '@leinwand/recipe'
import { rowsOf, typesOf } from '../statement.ts'

const SAMPLE = 2000
/** A table of so few cells is read whole: counting them here is quicker than planning a query of many expressions. */
const FEW_CELLS = 3_000_000
/** Columns counted by one query: many small expressions take DuckDB longer to plan than to run. */
const TOGETHER = 40

type Wanted = { name: string; unit: string | null }
export type TextTable = { relation: Sql; rows: number; columns: readonly Wanted[] }

const parsingOf = (reading: Reading): Parsing => ({
  as: reading.as,
  decimal: reading.decimal,
  thousands: reading.thousands,
  missing: [''],
  ...(reading.format === null ? {} : { format: reading.format }),
  ...(reading.affixes === undefined ? {} : { affixes: [...reading.affixes] }),
  ...(reading.yes === undefined ? {} : { true: [reading.yes], false: [reading.no!] }),
})

/**
 * A date alone has no clock in it, which DuckDB's cast would pass over; and 100.0 is measured, though it is a whole number.
 */
const readAs = (text: Sql, reading: Reading): Sql => {
  const value = parsed(text, parsingOf(reading))
  if (reading.as === 'integer') return sql`CASE WHEN NOT contains(${text}, '.') THEN ${value} END`
  if (reading.as !== 'date' || reading.format !== null) return value
  return sql`CASE WHEN length(${text}) <= 10 THEN ${value} END`
}

/** Texts of every `stride`th row, by column. */
const textsOf = async (
  connection: DuckDBConnection,
  { relation, columns }: TextTable,
  stride: number,
  signal?: AbortSignal,
): Promise<(string | null)[][]> => {
  signal?.throwIfAborted()
  const names = columns.map(({ name }) => identifier(name))
  const some = stride === 1 ? sql`` : sql`WHERE _row % CAST(${parameter(stride)} AS BIGINT) = 0`
  const { text, parameters } = sql`SELECT ${joined(names, ', ')} FROM ${relation} ${some}`
  const reader = await connection.runAndReadAll(text, [...parameters], typesOf(parameters))
  return reader.getColumns() as (string | null)[][]
}

const NOTHING: ColumnCounts = { values: 0, blanks: 0, markers: {}, reads: [], leadingZeros: 0, fillers: [] }
const LIST = `(${MISSING_MARKERS.map(marker => `'${marker.replaceAll("'", "''")}'`).join(', ')})`
const markers: Sql = { text: LIST, parameters: [] }

type Open = { name: string; proposed: readonly Reading[]; marked: boolean; grouped: boolean; filled: boolean }

const isNumeric = ({ as }: Reading): boolean => as === 'integer' || as === 'number'

/** The texts of a column that say something as `c…`, its markers as `m…`, and without what is no part of a number `a…`. */
const textsOfColumn = ({ name, proposed, marked }: Open, at: number): Sql => {
  const text = sql`nullif(${trimmed(identifier(name))}, '')`
  const value = marked ? sql`CASE WHEN ${text} NOT IN ${markers} THEN ${text} END` : text
  const affixed = proposed.find(({ affixes }) => affixes !== undefined)
  return sql`${value} AS ${identifier(`c${at}`)},
    ${marked ? sql`CASE WHEN ${text} IN ${markers} THEN ${text} END` : sql`NULL`} AS ${identifier(`m${at}`)}
    ${affixed ? sql`, ${bareText(identifier(name), parsingOf(affixed))} AS ${identifier(`a${at}`)}` : sql``}`
}

const countsOfColumn = ({ proposed, marked, grouped, filled }: Open, at: number): Sql[] => {
  const text = identifier(`c${at}`)
  const having = (sign: string) => sql`count(*) FILTER (contains(${text}, ${parameter(sign)}))`
  return [
    sql`count(${text}) AS ${identifier(`n${at}`)}`,
    ...(marked ? [sql`to_json(histogram(${identifier(`m${at}`)})) AS ${identifier(`h${at}`)}`] : []),
    ...(proposed.some(isNumeric)
      ? [
          // A sign and 0 are below 1: most values need not be held against the pattern.
          sql`count(*) FILTER (CASE WHEN ${text} < '1' THEN regexp_full_match(${text}, '[+-]?0[0-9]+') END) AS ${identifier(`z${at}`)}`,
        ]
      : []),
    ...(grouped
      ? [sql`${having('.')} AS ${identifier(`p${at}`)}`, sql`${having(',')} AS ${identifier(`q${at}`)}`]
      : []),
    ...(filled
      ? [
          sql`to_json(list(DISTINCT ${text}) FILTER (regexp_matches(${text}, '^-[0-9]{3}'))) AS ${identifier(`f${at}`)}`,
        ]
      : []),
    ...proposed.map((reading, n) => {
      const read = reading.affixes === undefined ? text : identifier(`a${at}`)
      return sql`count(${readAs(read, reading)}) AS ${identifier(`r${at}_${n}`)}`
    }),
  ]
}

const countTogether = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly Open[],
  signal?: AbortSignal,
): Promise<ColumnCounts[]> => {
  const texts = columns.map(textsOfColumn)
  const counts = columns.flatMap(countsOfColumn)
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, ${joined(counts, ', ')} FROM (SELECT ${joined(texts, ', ')} FROM ${relation})`,
    signal,
  )
  return columns.map(({ proposed, grouped }, at) => {
    const values = Number(row![`n${at}`])
    const marked = JSON.parse(String(row![`h${at}`] ?? '{}')) as Record<string, number>
    const low = JSON.parse(String(row![`f${at}`] ?? '[]')) as string[]
    return {
      values,
      blanks: Number(row!.rows) - values - Object.values(marked).reduce((sum, count) => sum + count, 0),
      markers: marked,
      leadingZeros: Number(row![`z${at}`] ?? 0),
      ...(grouped ? { points: Number(row![`p${at}`]), commas: Number(row![`q${at}`]) } : {}),
      fillers: low.every(isFiller) ? low : [],
      reads: proposed.map((_, n) => Number(row![`r${at}_${n}`])),
    }
  })
}

/**
 * What the texts of each column mean. A sample says which readings are worth counting; all values decide. A missing marker
 * counts as missing only where the rest reads as something narrower than text.
 */
export const decideColumns = async (
  connection: DuckDBConnection,
  table: TextTable,
  hints: Omit<Hints, 'decimal'>,
  signal?: AbortSignal,
): Promise<ColumnDecision[]> => {
  const whole = table.rows * table.columns.length <= FEW_CELLS
  const stride = whole ? 1 : Math.max(1, Math.floor(table.rows / SAMPLE))
  const texts = await textsOf(connection, table, stride, signal)
  const columns = table.columns.map(({ name, unit }, at) => {
    const sample = texts[at] ?? []
    const proposed = proposeReadings(name, sample)
    return { name, unit, sample, proposed, counts: whole ? countReadings(sample, proposed) : NOTHING }
  })
  if (!whole) await countAll(connection, table.relation, columns, signal)
  const decimal = votedDecimal(columns)
  return columns.map(column => decideColumn(column, column.counts, { ...hints, decimal }))
}

type Counted = {
  name: string
  sample: readonly (string | null)[]
  proposed: readonly Reading[]
  counts: ColumnCounts
}

const GROUPED = /\d[.,'’ \u00a0\u2007\u2009\u202f]\d{3}(?!\d)/
/** Nothing in any row, or a cross. */
const isCrossed = (sample: readonly (string | null)[]): boolean =>
  sample.every(value => /^x?$/i.test(value?.trim() ?? ''))

/** Counts over all rows what a sample proposed. What nothing was proposed for has values all the same: they are texts. */
const countAll = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly Counted[],
  signal?: AbortSignal,
): Promise<void> => {
  const isBlank = ({ sample }: Counted) => isCrossed(sample)
  const open = columns.filter(column => column.proposed.length > 0 || isBlank(column))
  for (const column of columns) if (!open.includes(column)) column.counts = { ...NOTHING, values: 1 }
  for (let from = 0; from < open.length; from += TOGETHER) {
    const some = open.slice(from, from + TOGETHER)
    const counted = await countTogether(
      connection,
      relation,
      some.map(({ name, proposed, sample }) => ({
        name,
        proposed,
        marked: proposed.length > 0 || isCrossed(sample),
        grouped: sample.some(text => text !== null && GROUPED.test(text)),
        filled: sample.some(text => text !== null && isFiller(text.trim())),
      })),
      signal,
    )
    for (const [at, column] of some.entries()) column.counts = counted[at]!
  }
}
