import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type ColumnProfile,
  filledWithTarget,
  findLeaks,
  type Leak,
  type LeakEvidence,
  type Outcome,
  type TargetProfile,
} from '@leinwand/flow/profile'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { chunked } from './chunked.ts'
import { classOf, withOutcome } from './target.ts'
import type { Place, Table } from './typed-table.ts'

/** Columns with more values than this are not looked at value by value. */
const FEW = 50

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

const evidenceOf = async (
  connection: DuckDBConnection,
  rows: Sql,
  place: Place,
  profile: ColumnProfile,
  signal?: AbortSignal,
): Promise<LeakEvidence> => {
  const [filled] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, count(*) FILTER (_positive) AS positives FROM ${rows} WHERE ${place.value} IS NOT NULL`,
    signal,
  )
  const values =
    profile.distinct > FEW
      ? null
      : await rowsOf(
          connection,
          sql`SELECT ${classOf(place)} AS shown, count(*) AS rows, count(*) FILTER (_positive) AS positives FROM ${rows}
            WHERE ${place.value} IS NOT NULL GROUP BY shown ORDER BY rows DESC, shown LIMIT 200`,
          signal,
        )
  const ordered = place.type !== 'text'
  return {
    column: place.name,
    auc: ordered ? await aucOf(connection, rows, place.value, signal) : null,
    filled: outcomeOf(filled!),
    values: values?.map(row => ({ value: String(row.shown), ...outcomeOf(row) })) ?? null,
    measures: place.type !== 'text' && place.type !== 'boolean' && profile.distinct > 2,
  }
}

const outcomeOf = (row: Record<string, unknown>): Outcome => ({
  rows: Number(row.rows),
  positives: Number(row.positives),
})

/** Rows in which any of the columns has its value. */
const coveredRows = async (
  connection: DuckDBConnection,
  rows: Sql,
  flags: readonly { place: Place; value: string }[],
  signal?: AbortSignal,
): Promise<Outcome> => {
  const any = flags.map(({ place, value }) => sql`${classOf(place)} = CAST(${parameter(value)} AS VARCHAR)`)
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, count(*) FILTER (_positive) AS positives FROM ${rows} WHERE ${joined(any, ' OR ')}`,
    signal,
  )
  return outcomeOf(row!)
}

/** Columns that are filled only where the target is, of a target that is missing in some rows. */
export const filledLeaks = async (
  connection: DuckDBConnection,
  { relation, places, rows }: Table,
  target: Place,
  known: number,
  signal?: AbortSignal,
): Promise<Leak[]> => {
  if (known === rows) return []
  const found: (Outcome & { column: string })[] = []
  for (const some of chunked(places.filter(place => place !== target))) {
    const each = some.flatMap(({ value }, at) => [
      sql`count(${value}) AS ${identifier(`r${at}`)}`,
      sql`count(${value}) FILTER (${target.value} IS NOT NULL) AS ${identifier(`p${at}`)}`,
    ])
    const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${relation}`, signal)
    for (const [at, { name }] of some.entries())
      found.push({ column: name, rows: Number(row![`r${at}`]), positives: Number(row![`p${at}`]) })
  }
  return filledWithTarget(found, { rows, positives: known })
}

/** Which columns know a target of two classes, and what each column's order alone tells of it. */
export const leaksOfClasses = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly { place: Place; profile: ColumnProfile }[],
  target: Place,
  { positive, positives, known: rows }: TargetProfile,
  signal?: AbortSignal,
): Promise<{ leaks: Leak[]; aucs: Map<string, number | null> }> => {
  const outcome = withOutcome(table.relation, target, positive!)
  const evidence: LeakEvidence[] = []
  for (const { place, profile } of columns)
    if (place !== target) evidence.push(await evidenceOf(connection, outcome, place, profile, signal))
  const placeOf = new Map(table.places.map(place => [place.name, place]))
  const leaks = await findLeaks(evidence, { rows, positives }, flags =>
    coveredRows(
      connection,
      outcome,
      flags.map(({ column, value }) => ({ place: placeOf.get(column)!, value })),
      signal,
    ),
  )
  return { leaks, aucs: new Map(evidence.map(({ column, auc }) => [column, auc])) }
}
