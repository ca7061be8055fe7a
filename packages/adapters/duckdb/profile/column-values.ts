import type { DuckDBConnection } from '@duckdb/node-api'
import { type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { type Facts, isDamaged, shownValue } from './column-facts.ts'
import type { Place } from './typed-table.ts'

type Counted = { value: string; count: number }
export type Values = { distinct: number; frequent: Counted[]; rare: Counted[] }

/** A whole number as a person writes it, also where it is kept as a double. */
const written = (place: Place, text: string): string =>
  place.type === 'number' ? String(Number(text)) : text

/**
 * The different values of a column with how often each occurs: how many, the ten commonest, the five rarest; and the facts
 * of what is no number, which cost less to ask of its different values than of all.
 */
export const columnValues = async (
  connection: DuckDBConnection,
  relation: Sql,
  place: Place,
  signal?: AbortSignal,
): Promise<Values & { facts: Facts }> => {
  const pair = sql`{'x': CAST(x AS VARCHAR), 'k': k}`
  const x = sql`x`
  const damaged = place.type === 'text' ? sql`sum(k) FILTER (${isDamaged(x)})` : sql`0`
  const [row] = await rowsOf(
    connection,
    sql`WITH g AS MATERIALIZED (SELECT ${place.value} AS x, count(*) AS k FROM ${relation}
        WHERE ${place.value} IS NOT NULL GROUP BY x)
      SELECT kinds, known, min, max, damaged,
        (SELECT to_json(list(${pair} ORDER BY k DESC, x)) FROM (SELECT x, k FROM g ORDER BY k DESC, x LIMIT 10)) AS frequent,
        (SELECT to_json(list(${pair} ORDER BY k, x)) FROM (SELECT x, k FROM g ORDER BY k, x LIMIT 5)) AS rare
      FROM (SELECT count(*) AS kinds, sum(k) AS known, min(x) AS min, max(x) AS max, ${damaged} AS damaged FROM g)`,
    signal,
  )
  const counted = (json: unknown): Counted[] =>
    (JSON.parse(String(json ?? '[]')) as { x: string; k: number }[]).map(({ x, k }) => ({
      value: written(place, x),
      count: k,
    }))
  const distinct = Number(row!.kinds)
  const frequent = counted(row!.frequent)
  const least = frequent.at(-1)?.count ?? 0
  // Where every value is as rare as the next, none is worth a mention.
  const rare = distinct <= frequent.length ? [] : counted(row!.rare).filter(({ count }) => count < least)
  const facts = {
    known: Number(row!.known ?? 0),
    distinct: 0,
    min: shownValue(row!.min),
    max: shownValue(row!.max),
    mean: null,
    sd: null,
    damaged: Number(row!.damaged ?? 0),
  }
  return { distinct, frequent, rare, facts }
}
