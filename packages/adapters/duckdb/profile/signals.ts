import { setImmediate } from 'node:timers/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type ColumnProfile,
  frozenStretches,
  jumpsOf,
  seasonsOf,
  type TimeProfile,
} from '@leinwand/flow/profile'
import { type Sql, sql } from '@leinwand/recipe'
import { isNumber } from './column-facts.ts'
import { instantOf, written } from './time-axis.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile }
type Axis = { time: Place; group: Place | null; unit: 's' | 'step'; interval: number | null; sorted: boolean }
type Signals = Pick<TimeProfile, 'frozen' | 'jumps' | 'seasonality' | 'signalRows'>

/** Signals are looked at in so many rows from the first on, and so many columns. */
const MOST_ROWS = 200_000
const MOST_COLUMNS = 60
/** Fewer levels are a state or a setting, not a measured signal. */
const LEAST_LEVELS = 10
const MOST_CELLS_OF_GRID = 400_000

const limit: Sql = { text: String(MOST_ROWS), parameters: [] }

const columnOf = async (connection: DuckDBConnection, what: Sql, relation: Sql, signal?: AbortSignal) => {
  signal?.throwIfAborted()
  const reader = await connection.runAndReadAll(sql`SELECT ${what} FROM ${relation}`.text)
  return reader.getColumns()[0] ?? []
}

const numbers = (values: readonly unknown[]): Float64Array =>
  Float64Array.from(values, value => (value === null ? Number.NaN : Number(value)))

/** One asset's signal on the grid of its interval. */
const gridOf = (values: Float64Array, times: Float64Array, last: number, interval: number): Float64Array => {
  const length = Math.min(MOST_CELLS_OF_GRID, Math.round((times[last - 1]! - times[0]!) / interval) + 1)
  const grid = new Float64Array(Math.max(0, length || 0)).fill(Number.NaN)
  for (let at = 0; at < last; at++) {
    const place = Math.round((times[at]! - times[0]!) / interval)
    if (place >= 0 && place < grid.length) grid[place] = values[at]!
  }
  return grid
}

const round = (value: number) => Number(value.toPrecision(9))

/** Frozen and jumping signals and seasons, in the rows by asset and time. */
export const signalsOf = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  axis: Axis,
  signal?: AbortSignal,
): Promise<Signals> => {
  const { time, group, unit, interval } = axis
  const chosen = columns
    .filter(
      ({ place, profile }) =>
        isNumber(place) && place !== time && place !== group && profile.distinct >= LEAST_LEVELS,
    )
    .slice(0, MOST_COLUMNS)
  if (chosen.length === 0) return { frozen: [], jumps: [], seasonality: [], signalRows: 0 }
  const g = group ? group.value : sql`0`
  // What is in order already is read as it lies.
  const order = axis.sorted ? sql`` : sql`ORDER BY g, t, _row`
  await connection.run(
    sql`CREATE TEMP TABLE signals AS SELECT ${instantOf(time)} AS t, ${g} AS g, _row,
      ${chosen.map(({ place }) => sql`CAST(${place.value} AS DOUBLE) AS ${place.value}`).reduce((all, one) => sql`${all}, ${one}`)}
      FROM ${table.relation} WHERE ${time.value} IS NOT NULL ${order} LIMIT ${limit}`.text,
  )
  const relation = sql`signals`
  const times = numbers(await columnOf(connection, sql`t`, relation, signal))
  const groups = await columnOf(connection, sql`g`, relation, signal)
  const starts = new Set<number>()
  for (let at = 1; at < groups.length; at++) if (groups[at] !== groups[at - 1]) starts.add(at)
  const firstAsset = Math.min(...(starts.size > 0 ? [[...starts][0]!] : [times.length]))
  const found: Signals = { frozen: [], jumps: [], seasonality: [], signalRows: times.length }
  for (const { place, profile } of chosen) {
    const values = numbers(await columnOf(connection, place.value, relation, signal))
    const at = (row: number) => written(unit, times[row]!)
    const quantile = (share: number) => profile.quantiles.find(one => one.share === share)?.value ?? 0
    for (const { first, last } of frozenStretches(values, starts))
      found.frozen.push({ column: place.name, from: at(first), to: at(last), rows: last - first + 1 })
    for (const jump of jumpsOf(values, starts, quantile(0.95) - quantile(0.05)))
      found.jumps.push({ column: place.name, at: at(jump.at), size: round(jump.size) })
    if (unit === 's' && interval !== null)
      for (const season of seasonsOf(gridOf(values, times, firstAsset, interval), interval))
        found.seasonality.push({ column: place.name, ...season })
    await setImmediate()
  }
  return found
}
