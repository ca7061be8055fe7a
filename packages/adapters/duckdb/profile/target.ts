import type { DuckDBConnection } from '@duckdb/node-api'
import type { TargetProfile } from '@leinwand/flow/profile'
import { parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Place } from './typed-table.ts'

/** A value as the text that names its class. */
export const classOf = ({ value }: Place): Sql => sql`CAST(${value} AS VARCHAR)`

/** The rows whose outcome is known, with `_positive`. */
export const withOutcome = (table: Sql, target: Place, positive: string): Sql =>
  sql`(SELECT *, ${classOf(target)} = CAST(${parameter(positive)} AS VARCHAR) AS _positive FROM ${table}
    WHERE ${target.value} IS NOT NULL)`

/** The watched class of a target with two: the one asked for, otherwise the rarer; null where there are not two. */
export const targetOf = async (
  connection: DuckDBConnection,
  table: Sql,
  target: Place,
  asked: string | undefined,
  signal?: AbortSignal,
): Promise<TargetProfile> => {
  const rows = await rowsOf(
    connection,
    sql`SELECT ${classOf(target)} AS shown, count(*) AS rows, sum(count(*)) OVER () AS known FROM ${table}
      WHERE ${target.value} IS NOT NULL GROUP BY shown ORDER BY rows, shown DESC LIMIT 1000`,
    signal,
  )
  const column = target.name
  // Of all values, also of those beyond the limit: a measured target has thousands.
  const known = Number(rows[0]?.known ?? 0)
  const watched = rows.find(row => row.shown === asked) ?? (rows.length === 2 ? rows[0] : undefined)
  if (!watched) return { column, positive: null, positives: 0, known }
  return { column, positive: String(watched.shown), positives: Number(watched.rows), known }
}
