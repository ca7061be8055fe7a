import type { DuckDBConnection } from '@duckdb/node-api'
import { joined, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { instantOf } from './timed-rows.ts'
import type { Place, Table } from './typed-table.ts'

/** The axis as it was laid down in `timed`; `sorted`: without assets, and in order as it lies. */
export type Axis = {
  time: Place
  group: Place | null
  /** Which rows have a place on it. */
  counted: Sql
  unit: 's' | 'step'
  interval: number | null
  sorted: boolean
  /** How many have a place on it. */
  rows: number
}

/** Signals by asset and time: their values under their names, and `t`, `g`. */
export type SignalRows = { relation: Sql; rows: number }

/** Signals are looked at in so many rows, or fewer of many columns. */
const MOST_ROWS = 1_000_000
const MOST_CELLS = 20_000_000
/** Of many assets the largest are looked at, each in so many rows at least. */
const LEAST_OF_ASSET = 2000

const whole = (count: number): Sql => ({ text: String(count), parameters: [] })

/** From each of the assets the first rows, so many that all have the same share; the largest where they are too many. */
const shared = async (connection: DuckDBConnection, most: number, signal?: AbortSignal): Promise<Sql> => {
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, count(DISTINCT g) AS assets FROM timed`,
    signal,
  )
  if (Number(row!.rows) <= most) return sql`true`
  const each = Math.max(LEAST_OF_ASSET, Math.floor(most / Math.max(1, Number(row!.assets))))
  return sql`n <= ${whole(each)} AND coalesce(g, '') IN
    (SELECT coalesce(g, '') FROM timed GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${whole(Math.ceil(most / each))})`
}

/** The rows in which signals are looked at. What is in order already is read as it lies. */
export const signalRows = async (
  connection: DuckDBConnection,
  { relation }: Table,
  { time, group, counted, sorted, rows }: Axis,
  signals: readonly Place[],
  signal?: AbortSignal,
): Promise<SignalRows> => {
  const most = Math.min(MOST_ROWS, Math.floor(MOST_CELLS / signals.length))
  const values = joined(
    signals.map(({ value }) => value),
    ', ',
  )
  const limit = whole(most)
  if (sorted)
    return {
      relation: sql`(SELECT ${instantOf(time)} AS t, ${values} FROM ${relation} WHERE ${counted} LIMIT ${limit})`,
      rows: Math.min(rows, most),
    }
  const taken = group ? await shared(connection, most, signal) : sql`true`
  const [made] = await rowsOf(
    connection,
    sql`CREATE TEMP TABLE signals AS SELECT t, g, ${values} FROM ${relation} JOIN timed USING (_row)
      WHERE ${taken} ORDER BY g, t, _row LIMIT ${limit}`,
    signal,
  )
  return { relation: sql`signals`, rows: Number(made?.Count ?? 0) }
}
