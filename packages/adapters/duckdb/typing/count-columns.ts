import type { DuckDBConnection } from '@duckdb/node-api'
import {
  bareText,
  type ColumnCounts,
  identifier,
  isFiller,
  joined,
  MISSING_MARKERS,
  type Parsing,
  parameter,
  parsed,
  type Reading,
  type Sql,
  sql,
  trimmed,
} from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'

/** Columns counted by one query: many small expressions take DuckDB longer to plan than to run. */
const TOGETHER = 40

/** What is to be counted of a column. */
export type Asked = {
  name: string
  readings: readonly Reading[]
  /** Whether to look for missing markers. */
  marked: boolean
  /** No text is known to have spaces around it: one that has reads as nothing. */
  bare: boolean
  grouped: boolean
  filled: boolean
}

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
 * What DuckDB reads as a time is one, whatever its offset does to it: that it can be read is all that is counted.
 */
const readAs = (text: Sql, reading: Reading): Sql => {
  const value = parsed(text, parsingOf(reading))
  if (reading.as === 'timestamp' && reading.format === null)
    return sql`CASE WHEN year(TRY_CAST(${text} AS TIMESTAMP)) BETWEEN 2 AND 9998 OR ${value} IS NOT NULL THEN 1 END`
  if (reading.as === 'integer') return sql`CASE WHEN NOT contains(${text}, '.') THEN ${value} END`
  if (reading.as !== 'date' || reading.format !== null) return value
  return sql`CASE WHEN length(${text}) <= 10 THEN ${value} END`
}

const LIST = `[${MISSING_MARKERS.map(marker => `'${marker.replaceAll("'", "''")}'`).join(', ')}]`
const markers: Sql = { text: LIST, parameters: [] }

/** Only two markers begin as a number does, with a 1: most values need not be looked for in the list. */
export const isMarkerIn = (text: Sql): Sql =>
  sql`CASE WHEN ${text} >= '0' AND ${text} < ':' AND NOT contains(${text}, '#') THEN false
    ELSE list_contains(${markers}, ${text}) END`

/** The texts of a column without spaces around them; what says nothing is null. */
export const sayingIn = (column: Sql): Sql => sql`nullif(${trimmed(column)}, '')`

const trimmedOf = ({ name, bare }: Asked, at: number): Sql => {
  const column = identifier(name)
  return sql`${bare ? sql`nullif(${column}, '')` : sayingIn(column)} AS ${identifier(`t${at}`)}`
}

/** The texts of a column that say something as `c…`, its markers as `m…`, and without what is no part of a number `a…`. */
const textsOfColumn = ({ readings, marked }: Asked, at: number): Sql => {
  const text = identifier(`t${at}`)
  const affixed = readings.find(({ affixes }) => affixes !== undefined)
  return sql`${marked ? sql`CASE WHEN NOT ${isMarkerIn(text)} THEN ${text} END` : text} AS ${identifier(`c${at}`)}
    ${marked ? sql`, CASE WHEN ${isMarkerIn(text)} THEN ${text} END AS ${identifier(`m${at}`)}` : sql``}
    ${affixed ? sql`, ${bareText(text, parsingOf(affixed))} AS ${identifier(`a${at}`)}` : sql``}`
}

const isNumeric = ({ as }: Reading): boolean => as === 'integer' || as === 'number'

const countsOfColumn = ({ readings, marked, grouped, filled }: Asked, at: number): Sql[] => {
  const text = identifier(`c${at}`)
  const having = (sign: string) => sql`count(*) FILTER (contains(${text}, ${parameter(sign)}))`
  return [
    sql`count(${text}) AS ${identifier(`n${at}`)}`,
    ...(marked ? [sql`to_json(histogram(${identifier(`m${at}`)})) AS ${identifier(`h${at}`)}`] : []),
    ...(readings.some(isNumeric)
      ? [
          // Few values begin so: the others need not be held against the pattern.
          sql`count(*) FILTER (CASE WHEN (starts_with(${text}, '0') OR starts_with(${text}, '-0')
              OR starts_with(${text}, '+0')) AND NOT contains(${text}, '.')
            THEN regexp_full_match(${text}, '[+-]?0[0-9]+') END) AS ${identifier(`z${at}`)}`,
        ]
      : []),
    ...(grouped
      ? [sql`${having('.')} AS ${identifier(`p${at}`)}`, sql`${having(',')} AS ${identifier(`q${at}`)}`]
      : []),
    ...(filled
      ? [
          sql`to_json(list(DISTINCT ${text}) FILTER (CASE WHEN starts_with(${text}, '-')
            THEN regexp_matches(${text}, '^-[0-9]{3}') END)) AS ${identifier(`f${at}`)}`,
        ]
      : []),
    ...readings.map((reading, n) => {
      const read = reading.affixes === undefined ? text : identifier(`a${at}`)
      return sql`count(${readAs(read, reading)}) AS ${identifier(`r${at}_${n}`)}`
    }),
  ]
}

const countTogether = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly Asked[],
  signal?: AbortSignal,
): Promise<ColumnCounts[]> => {
  const texts = columns.map(textsOfColumn)
  const counts = columns.flatMap(countsOfColumn)
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, ${joined(counts, ', ')} FROM (SELECT ${joined(texts, ', ')}
      FROM (SELECT ${joined(columns.map(trimmedOf), ', ')} FROM ${relation}))`,
    signal,
  )
  return columns.map(({ readings, grouped }, at) => {
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
      reads: readings.map((_, n) => Number(row![`r${at}_${n}`])),
    }
  })
}

/** Counts over all rows how many values of each column read in the ways asked for. */
export const countColumns = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly Asked[],
  signal?: AbortSignal,
): Promise<ColumnCounts[]> => {
  const counted: ColumnCounts[] = []
  for (let from = 0; from < columns.length; from += TOGETHER)
    counted.push(...(await countTogether(connection, relation, columns.slice(from, from + TOGETHER), signal)))
  return counted
}
