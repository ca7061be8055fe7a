import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { type ColumnProfile, physicalRange, type Seen } from '@leinwand/flow/profile'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { chunked } from './chunked.ts'
import { type Facts, isDamaged, isDamagedName } from './column-facts.ts'
import { datesOfYearNought } from './suspicious-dates.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile; facts: Facts }
export type Sought = { code: Seen['code']; column: string; where: Sql }

const SHOWN = 5

const bounds = (place: Place, low: number, high: number | null): Sql => {
  const x = sql`CAST(${place.value} AS DOUBLE)`
  const below = sql`${x} < CAST(${parameter(low)} AS DOUBLE)`
  return high === null ? below : sql`(${below} OR ${x} > CAST(${parameter(high)} AS DOUBLE))`
}

/** Physical limits and damaged texts, where the facts say that there is something to see. */
const ofFacts = ({ place, profile, facts }: Column): Sought[] => {
  const { name } = place
  if (facts.damaged > 0) return [{ code: 'encoding-damage', column: name, where: isDamaged(place.value) }]
  const limits = physicalRange(profile)
  if (!limits || typeof facts.min !== 'number' || typeof facts.max !== 'number') return []
  const { low, high } = limits
  if (facts.min >= low && (high === null || facts.max <= high)) return []
  return [{ code: 'out-of-range', column: name, where: bounds(place, low, high) }]
}

const ordinals = (value: DuckDBValue | undefined): number[] =>
  (JSON.parse(String(value ?? '[]')) as number[]).map(Number)

const counted = async (
  connection: DuckDBConnection,
  relation: Sql,
  sought: readonly Sought[],
  signal?: AbortSignal,
): Promise<Seen[]> => {
  const seen: Seen[] = []
  for (const some of chunked(sought, 40)) {
    const each = some.flatMap(({ where }, n) => [
      sql`count(*) FILTER (${where}) AS ${identifier(`c${n}`)}`,
      sql`to_json(min(_row, ${{ text: String(SHOWN), parameters: [] }}) FILTER (${where})) AS ${identifier(`r${n}`)}`,
    ])
    const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${relation}`, signal)
    for (const [n, { code, column }] of some.entries())
      seen.push({ code, column, figure: Number(row![`c${n}`]), rows: ordinals(row![`r${n}`]) })
  }
  return seen
}

/** What was seen of a column in one way and in another is one thing to say. */
const together = (seen: readonly Seen[]): Seen[] => {
  const of = new Map<string, Seen>()
  for (const one of seen) {
    const key = `${one.code} ${one.column}`
    const other = of.get(key)
    const rows = [...(other?.rows ?? []), ...one.rows].sort((a, b) => a - b).slice(0, SHOWN)
    of.set(key, other ? { ...other, figure: other.figure + one.figure, rows } : one)
  }
  return [...of.values()]
}

/** What looking at the rows finds, with the ordinals of the first few; `dates` are those that stand for none. */
export const sightings = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  dates: readonly Sought[],
  signal?: AbortSignal,
): Promise<Seen[]> => {
  const seen = await counted(connection, table.relation, [...columns.flatMap(ofFacts), ...dates], signal)
  const nought = table.texts ? await counted(connection, table.texts, datesOfYearNought(columns), signal) : []
  const names = columns.flatMap(({ profile: { name } }): Seen[] =>
    isDamagedName(name) ? [{ code: 'encoding-damage', column: name, figure: 0, rows: [] }] : [],
  )
  return together([...seen, ...nought.filter(({ figure }) => figure > 0), ...names])
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
