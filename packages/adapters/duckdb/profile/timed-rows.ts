import type { DuckDBConnection } from '@duckdb/node-api'
import { type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Place, Table } from './typed-table.ts'

export const isTime = ({ type }: Pick<Place, 'type'>): boolean => type === 'timestamp' || type === 'date'

/** Seconds, or the number that counts. */
export const instantOf = (place: Place): Sql =>
  isTime(place)
    ? sql`(CAST(epoch_us(CAST(${place.value} AS TIMESTAMP)) AS DOUBLE) / 1000000)`
    : sql`CAST(${place.value} AS DOUBLE)`

/** As it lies, without sorting: right where that is the order of the times, and fast. */
const asItLies = (instants: Sql): Sql =>
  sql`SELECT _row, t, g, t - before AS d, coalesce(t < before OR _row < above, false) AS late
    FROM (SELECT *, lag(t) OVER () AS before, lag(_row) OVER () AS above FROM ${instants})`

const inOrder = (instants: Sql): Sql =>
  sql`SELECT _row, t, g, t - lag(t) OVER (PARTITION BY g ORDER BY t, _row) AS d,
    row_number() OVER (PARTITION BY g ORDER BY t, _row) AS n,
    coalesce(t < max(t) OVER (PARTITION BY g ORDER BY _row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS late
    FROM ${instants}`

/**
 * Lays down `timed`, of the rows that have a place on the axis: the instant `t`, the group `g`, the step `d` from the time
 * before, whether a later one came earlier (`late`), and the number `n` among those of the group where there are groups.
 */
export const layTimes = async (
  connection: DuckDBConnection,
  { relation }: Table,
  { time, group, counted }: { time: Place; group: Place | null; counted: Sql },
  signal?: AbortSignal,
): Promise<void> => {
  const g = group ? sql`CAST(${group.value} AS VARCHAR)` : sql`CAST(NULL AS VARCHAR)`
  const instants = sql`(SELECT _row, ${instantOf(time)} AS t, ${g} AS g FROM ${relation} WHERE ${counted})`
  const lay = (rows: Sql) => rowsOf(connection, sql`CREATE OR REPLACE TEMP TABLE timed AS ${rows}`, signal)
  if (group === null) {
    await lay(asItLies(instants))
    const late = await rowsOf(connection, sql`SELECT 1 AS late FROM timed WHERE late LIMIT 1`, signal)
    if (late.length === 0) return
  }
  await lay(inOrder(instants))
}
