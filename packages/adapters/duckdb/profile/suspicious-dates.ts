import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from '@leinwand/flow/profile'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Facts } from './column-facts.ts'
import type { Sought } from './sightings.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile; facts: Facts }

/** What a system writes where it has no date: Windows, SQL Server, spreadsheets, Unix. */
const SENTINELS = [
  '1601-01-01',
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1970-01-01',
] as const
/** Nothing is planned for so many years ahead. */
const FAR = 50
/** Of a handful of dates a later one may well be meant. */
const ENOUGH_DATES = 10
/** A year nought, which no date is read from. */
const NO_YEAR = { text: `'^\\s*0000[-./]|[-./]0000(\\D|$)'`, parameters: [] }
const DAYS_ALONE = 365

const date = (text: string): Sql => ({ text: `DATE '${text}'`, parameters: [] })

const plain = (count: number): Sql => ({ text: String(count), parameters: [] })

const isDate = ({ place }: Column) => place.type === 'date' || place.type === 'timestamp'

const isInOrder = (text: string) => /^\d{4}-(?!.*BC)/.test(text)

/** The sentinels that lie within a column at all, and whether any of its dates is at the edge of time or to come. */
const worthALook = ({ facts: { min, max } }: Column, today: string) => {
  const [first, last] = [String(min), String(max)]
  if (min === null) return { sentinels: [], rest: false }
  if (!isInOrder(first) || !isInOrder(last)) return { sentinels: SENTINELS, rest: true }
  const sentinels = SENTINELS.filter(each => first.slice(0, 10) <= each && each <= last.slice(0, 10))
  return { sentinels, rest: first < '0002' || last.slice(0, 10) > today }
}

/**
 * Dates that stand for none: the first of a system's calendar where it lies a year apart from its neighbours, the years 1
 * and 9999, and what lies after the day of the import.
 */
export const suspiciousDates = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  at: string,
  signal?: AbortSignal,
): Promise<Sought[]> => {
  const found: Sought[] = []
  const today = at.slice(0, 10)
  const all = joined(SENTINELS.map(date), ', ')
  for (const column of columns.filter(isDate)) {
    const { sentinels, rest } = worthALook(column, today)
    if (sentinels.length === 0 && !rest) continue
    const { place } = column
    const day = sql`CAST(${place.value} AS DATE)`
    const each = sentinels.map((sentinel, n) => {
      const s = date(sentinel)
      const near = sql`abs(date_diff('day', ${day}, ${s})) BETWEEN 1 AND ${plain(DAYS_ALONE)} AND ${day} NOT IN (${all})`
      return sql`count(*) FILTER (${day} = ${s}) > 0 AND count(*) FILTER (${near}) = 0 AS ${identifier(`s${n}`)}`
    })
    const now = sql`CAST(${parameter(today)} AS DATE)`
    const edge = sql`(year(${day}) >= 9999 OR year(${day}) <= 1)`
    const future = sql`${day} > ${now} + 1`
    const far = sql`year(${day}) > year(${now}) + ${plain(FAR)}`
    const counts = [
      sql`count(*) FILTER (${edge}) AS edge`,
      sql`count(*) FILTER (${future} AND NOT ${edge}) AS future`,
      sql`count(*) FILTER (${far} AND NOT ${edge}) AS far`,
      sql`count(${place.value}) AS known`,
    ]
    const [row] = await rowsOf(
      connection,
      sql`SELECT ${joined([...each, ...counts], ', ')} FROM ${table.relation}`,
      signal,
    )
    const count = (name: string) => Number(row![name])
    const parts = sentinels.flatMap((sentinel, n) =>
      row![`s${n}`] === true ? [sql`${day} = ${date(sentinel)}`] : [],
    )
    if (count('edge') > 0) parts.push(edge)
    // A plan lies in the future as a whole; a slip does not.
    const isFew = count('future') <= Math.max(1, count('known') / 10) && count('known') >= ENOUGH_DATES
    if (count('future') > 0 && isFew) parts.push(future)
    else if (count('far') > 0 && count('far') < count('known') / 2) parts.push(far)
    if (parts.length > 0)
      found.push({ code: 'suspicious-date', column: place.name, where: sql`(${joined(parts, ' OR ')})` })
  }
  return found
}

/** Dates of the year nought, to be sought in the texts: as dates they do not read. */
export const datesOfYearNought = (columns: readonly Column[]): Sought[] =>
  columns
    .filter(column => isDate(column) && column.profile.unreadable > 0)
    .map(({ place: { name } }) => ({
      code: 'suspicious-date',
      column: name,
      where: sql`regexp_matches(${identifier(name)}, ${NO_YEAR})`,
    }))
