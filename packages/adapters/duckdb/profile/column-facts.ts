import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { momentsOf, type ShownValue } from '@leinwand/flow/profile'
import { identifier, joined, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { plain } from '../value.ts'
import { chunked } from './chunked.ts'
import type { Place, Table } from './typed-table.ts'

/** What one pass over the table tells of a column. */
export type Facts = {
  known: number
  /** An estimate where asked for, never more than `known`; otherwise 0. */
  distinct: number
  min: ShownValue
  max: ShownValue
  mean: number | null
  sd: number | null
  /** Texts that look as if their encoding had been taken for another. */
  damaged: number
}

export const isNumber = ({ type }: Pick<Place, 'type'>): boolean => type === 'number' || type === 'integer'

/** UTF-8 read as Latin-1 (`Ã¼`, `â€“`, `Â°`) or as DOS had it (`├╝`), and what could not be read at all. */
const DAMAGED =
  'Ã[\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]|Â[\u0080-\u00bf]|â[€‚„†‡ˆ‰]|├[\u00a0-\u024f\u2510-\u25ff]|ï»¿|ï¿½|\ufffd'
const DAMAGE = { text: `'${DAMAGED}'`, parameters: [] }

export const isDamagedName = (name: string): boolean => new RegExp(DAMAGED).test(name)

export const isDamaged = (value: Sql): Sql =>
  sql`(strlen(${value}) > length(${value}) AND regexp_matches(${value}, ${DAMAGE}))`

/** Squares beyond this are no numbers any more. */
const MOST_SQUARED = 1e150
const LARGE = { text: String(MOST_SQUARED), parameters: [] }

const expressions = (place: Place, at: number, estimate: boolean): Sql[] => {
  const { value } = place
  const as = (what: Sql, name: string) => sql`${what} AS ${identifier(`${name}${at}`)}`
  const common = [
    as(sql`count(${value})`, 'known'),
    ...(estimate ? [as(sql`approx_count_distinct(${value})`, 'kinds')] : []),
    as(sql`min(${value})`, 'min'),
    as(sql`max(${value})`, 'max'),
  ]
  if (place.type === 'text') return [...common, as(sql`count(*) FILTER (${isDamaged(value)})`, 'damaged')]
  if (!isNumber(place)) return common
  const x = sql`CAST(${value} AS DOUBLE)`
  return [
    ...common,
    as(sql`favg(${x})`, 'mean'),
    as(sql`stddev_samp(${x}) FILTER (abs(${x}) < ${LARGE})`, 'sd'),
  ]
}

/** Threads add in any order; the digits that depend on it are not shown. */
const settled = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(12)) : null

/** A value as a profile shows it. */
export const shownValue = (value: DuckDBValue | undefined): ShownValue => {
  const said = plain(value ?? null)
  return typeof said === 'boolean' ? String(said) : said
}

const factsOf = (row: Record<string, DuckDBValue>, at: number): Facts => {
  const count = (name: string) => Number(row[`${name}${at}`] ?? 0)
  const far = Math.max(Math.abs(Number(row[`min${at}`])), Math.abs(Number(row[`max${at}`])))
  return {
    known: count('known'),
    distinct: Math.min(count('kinds'), count('known')),
    min: shownValue(row[`min${at}`]),
    max: shownValue(row[`max${at}`]),
    mean: settled(row[`mean${at}`]),
    sd: far >= MOST_SQUARED ? null : settled(row[`sd${at}`]),
    damaged: count('damaged'),
  }
}

/** What numbers in ascending order tell of themselves. */
export const factsOfSorted = (sorted: Float64Array): Facts => {
  const [min, max] = [sorted[0] ?? null, sorted.at(-1) ?? null]
  const { mean, sd } = momentsOf(sorted)
  const isLarge = Math.max(Math.abs(min ?? 0), Math.abs(max ?? 0)) >= MOST_SQUARED
  return {
    known: sorted.length,
    distinct: 0,
    min,
    max,
    mean: settled(mean),
    sd: isLarge ? null : settled(sd),
    damaged: 0,
  }
}

/** One pass for up to forty columns. How many values differ is estimated where asked for; it is not free. */
export const columnFacts = async (
  connection: DuckDBConnection,
  table: Pick<Table, 'relation' | 'places'>,
  estimate: boolean,
  signal?: AbortSignal,
): Promise<Facts[]> => {
  const facts: Facts[] = []
  for (const places of chunked(table.places, 40)) {
    const each = places.flatMap((place, at) => expressions(place, at, estimate))
    const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${table.relation}`, signal)
    facts.push(...places.map((_, at) => factsOf(row!, at)))
  }
  return facts
}
