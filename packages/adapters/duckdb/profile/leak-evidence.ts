import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile, LeakEvidence, Outcome, TargetProfile } from '@leinwand/flow/profile'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Place } from './column-profile.ts'

/** Columns with more values than this are not looked at value by value. */
const FEW = 50

/** The rows whose outcome is known, with `_positive`. */
export const withOutcome = (table: Sql, target: Place, positive: string): Sql =>
  sql`(SELECT *, ${identifier(target.text)} = CAST(${parameter(positive)} AS VARCHAR) AS _positive FROM ${table}
    WHERE ${identifier(target.text)} IS NOT NULL)`

/** The watched class of a target with two: the one asked for, otherwise the rarer; null where there are not two. */
export const targetOf = async (
  connection: DuckDBConnection,
  table: Sql,
  target: Place,
  asked: string | undefined,
  signal?: AbortSignal,
): Promise<TargetProfile> => {
  const text = identifier(target.text)
  const rows = await rowsOf(
    connection,
    sql`SELECT ${text} AS shown, count(*) AS rows FROM ${table} WHERE ${text} IS NOT NULL
      GROUP BY shown ORDER BY rows, shown DESC LIMIT 1000`,
    signal,
  )
  const column = target.column.name
  const known = rows.reduce((sum, row) => sum + Number(row.rows), 0)
  const watched = rows.find(row => row.shown === asked) ?? (rows.length === 2 ? rows[0] : undefined)
  if (!watched) return { column, positive: null, positives: 0, known }
  return { column, positive: String(watched.shown), positives: Number(watched.rows), known }
}

/**
 * Area under ROC from one pass over the values in order: a positive beats the negatives below it, and half of those
 * equal to it. In whole numbers up to the division, so that it is exact.
 */
const aucOf = async (
  connection: DuckDBConnection,
  rows: Sql,
  x: Sql,
  signal?: AbortSignal,
): Promise<number | null> => {
  const [row] = await rowsOf(
    connection,
    sql`WITH value AS (SELECT ${x} AS x, count(*) FILTER (_positive) AS p, count(*) FILTER (NOT _positive) AS n
        FROM ${rows} WHERE ${x} IS NOT NULL GROUP BY 1),
      ordered AS (SELECT p, n, sum(n) OVER (ORDER BY x) AS upto FROM value)
      SELECT CAST(sum(p * (2 * upto - n)) AS DOUBLE) AS won, CAST(sum(p) AS DOUBLE) AS p, CAST(sum(n) AS DOUBLE) AS n
      FROM ordered`,
    signal,
  )
  const { won, p, n } = row as Record<'won' | 'p' | 'n', number | null>
  if (!won || !p || !n || p < 5 || n < 5) return p && n && p >= 5 && n >= 5 ? 1 : null
  const area = won / (2 * p * n)
  return Math.max(area, 1 - area)
}

export const evidenceOf = async (
  connection: DuckDBConnection,
  rows: Sql,
  place: Place,
  profile: ColumnProfile,
  signal?: AbortSignal,
): Promise<LeakEvidence> => {
  const { column } = place
  const text = identifier(place.text)
  const [filled] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, count(*) FILTER (_positive) AS positives FROM ${rows} WHERE ${text} IS NOT NULL`,
    signal,
  )
  const values =
    profile.distinct > FEW
      ? null
      : await rowsOf(
          connection,
          sql`SELECT ${text} AS shown, count(*) AS rows, count(*) FILTER (_positive) AS positives FROM ${rows}
            WHERE ${text} IS NOT NULL GROUP BY shown ORDER BY rows DESC, shown LIMIT 200`,
          signal,
        )
  const ordered = column.type !== 'text'
  return {
    column: column.name,
    auc: ordered ? await aucOf(connection, rows, identifier(place.typed), signal) : null,
    filled: outcomeOf(filled!),
    values: values?.map(row => ({ value: String(row.shown), ...outcomeOf(row) })) ?? null,
    measures: column.type !== 'text' && column.type !== 'boolean' && profile.distinct > 2,
  }
}

const outcomeOf = (row: Record<string, unknown>): Outcome => ({
  rows: Number(row.rows),
  positives: Number(row.positives),
})

/** Rows in which any of the columns has its value. */
export const coveredRows = async (
  connection: DuckDBConnection,
  rows: Sql,
  flags: readonly { text: string; value: string }[],
  signal?: AbortSignal,
): Promise<Outcome> => {
  const any = flags.map(({ text, value }) => sql`${identifier(text)} = CAST(${parameter(value)} AS VARCHAR)`)
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, count(*) FILTER (_positive) AS positives FROM ${rows} WHERE ${joined(any, ' OR ')}`,
    signal,
  )
  return outcomeOf(row!)
}
