import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { type ColumnProfile, physicalRange, type Seen } from '@leinwand/flow/profile'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { chunked } from './chunked.ts'
import { type Facts, isDamaged } from './column-facts.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile; facts: Facts }
type Sought = { code: Seen['code']; column: string; where: Sql }

const SHOWN = 5

/** What a system writes where it has no date. */
const SENTINELS = ['1900-01-01', '1970-01-01'] as const
const DAYS_ALONE = 365

const date = (text: string): Sql => ({ text: `DATE '${text}'`, parameters: [] })

const bounds = (place: Place, low: number, high: number | null): Sql => {
  const x = sql`CAST(${place.value} AS DOUBLE)`
  const below = sql`${x} < CAST(${parameter(low)} AS DOUBLE)`
  return high === null ? below : sql`(${below} OR ${x} > CAST(${parameter(high)} AS DOUBLE))`
}

/** Physical limits and damaged texts, where the facts say that there is something to see. */
const ofFacts = ({ place, profile, facts }: Column): Sought[] => {
  const { name } = place
  if (facts.damaged > 0) return [{ code: 'encoding-damage', column: name, where: isDamaged(place.value) }]
  const limits = physicalRange(profile.unit, name)
  if (!limits || typeof facts.min !== 'number' || typeof facts.max !== 'number') return []
  const [low, high] = limits
  if (facts.min >= low && (high === null || facts.max <= high)) return []
  return [{ code: 'out-of-range', column: name, where: bounds(place, low, high) }]
}

const isDate = ({ place }: Column) => place.type === 'date' || place.type === 'timestamp'

/**
 * Dates that stand for none: the first of a system's calendar where it lies a year apart from its neighbours, the years 1
 * and 9999, and what lies after the day of the import.
 */
const ofDates = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  at: string,
  signal?: AbortSignal,
): Promise<Sought[]> => {
  const found: Sought[] = []
  for (const { place } of columns.filter(isDate)) {
    const day = sql`CAST(${place.value} AS DATE)`
    const each = SENTINELS.flatMap((sentinel, n) => {
      const s = date(sentinel)
      const apart = { text: String(DAYS_ALONE), parameters: [] }
      return [
        sql`count(*) FILTER (${day} = ${s}) > 0
          AND count(*) FILTER (abs(date_diff('day', ${day}, ${s})) BETWEEN 1 AND ${apart}) = 0 AS ${identifier(`s${n}`)}`,
      ]
    })
    const future = sql`${day} > CAST(${parameter(at.slice(0, 10))} AS DATE) + 1`
    const [row] = await rowsOf(
      connection,
      sql`SELECT ${joined(each, ', ')}, count(*) FILTER (year(${day}) >= 9999 OR year(${day}) <= 1) AS edge,
        count(*) FILTER (${future}) AS future, count(${place.value}) AS known FROM ${table.relation}`,
      signal,
    )
    const parts = SENTINELS.flatMap((sentinel, n) =>
      row![`s${n}`] === true ? [sql`${day} = ${date(sentinel)}`] : [],
    )
    if (Number(row!.edge) > 0) parts.push(sql`year(${day}) >= 9999`, sql`year(${day}) <= 1`)
    // A plan lies in the future as a whole; a slip does not.
    if (Number(row!.future) > 0 && Number(row!.future) < Number(row!.known) / 10) parts.push(future)
    if (parts.length > 0)
      found.push({ code: 'suspicious-date', column: place.name, where: sql`(${joined(parts, ' OR ')})` })
  }
  return found
}

const ordinals = (value: DuckDBValue | undefined): number[] =>
  (JSON.parse(String(value ?? '[]')) as number[]).map(Number)

/** What looking at the rows finds, with the ordinals of the first few. `at` is the instant of the import. */
export const sightings = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  at: string,
  signal?: AbortSignal,
): Promise<Seen[]> => {
  const sought = [...columns.flatMap(ofFacts), ...(await ofDates(connection, table, columns, at, signal))]
  const seen: Seen[] = []
  for (const some of chunked(sought, 40)) {
    const each = some.flatMap(({ where }, n) => [
      sql`count(*) FILTER (${where}) AS ${identifier(`c${n}`)}`,
      sql`to_json(min(_row, ${{ text: String(SHOWN), parameters: [] }}) FILTER (${where})) AS ${identifier(`r${n}`)}`,
    ])
    const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${table.relation}`, signal)
    for (const [n, { code, column }] of some.entries())
      seen.push({ code, column, figure: Number(row![`c${n}`]), rows: ordinals(row![`r${n}`]) })
  }
  return seen
}

/** The ordinals of the first few rows for which each condition holds, by a name of the caller's. */
export const firstRows = async (
  connection: DuckDBConnection,
  table: Table,
  conditions: readonly { name: string; where: Sql }[],
  signal?: AbortSignal,
): Promise<Map<string, number[]>> => {
  const found = new Map<string, number[]>()
  for (const some of chunked(conditions, 40)) {
    const each = some.map(
      ({ where }, n) =>
        sql`to_json(min(_row, ${{ text: String(SHOWN), parameters: [] }}) FILTER (${where})) AS ${identifier(`r${n}`)}`,
    )
    const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${table.relation}`, signal)
    for (const [n, { name }] of some.entries()) found.set(name, ordinals(row![`r${n}`]))
  }
  return found
}
