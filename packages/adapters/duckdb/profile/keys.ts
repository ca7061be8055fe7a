import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from '@leinwand/flow/profile'
import { identifier, joined, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Sample } from './sample.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile }

/** Pairs are looked for among so many columns. */
const MOST_PAIRED = 12
const SHOWN = 20
/** In a handful of rows everything is a key. */
const ENOUGH_ROWS = 20

const isWhole = ({ place, profile }: Column) =>
  place.type !== 'number' && place.type !== 'boolean' && profile.missing + profile.unreadable === 0

const allDifferent = async (
  connection: DuckDBConnection,
  relation: Sql,
  rows: number,
  pairs: readonly (readonly [Column, Column])[],
  signal?: AbortSignal,
) => {
  if (pairs.length === 0) return []
  const counts = pairs.map(
    ([a, b], at) => sql`count(DISTINCT hash(${a.place.value}, ${b.place.value})) AS ${identifier(`k${at}`)}`,
  )
  const [row] = await rowsOf(connection, sql`SELECT ${joined(counts, ', ')} FROM ${relation}`, signal)
  return pairs.filter((_, at) => Number(row![`k${at}`]) === rows)
}

/**
 * Columns of which every row has another value; where there is none alone, pairs of them. What could be a pair is tried
 * on the sample before it is on all rows.
 */
export const keysOf = async (
  connection: DuckDBConnection,
  table: Table,
  sample: Sample,
  columns: readonly Column[],
  signal?: AbortSignal,
): Promise<string[][]> => {
  if (table.rows < ENOUGH_ROWS) return []
  const whole = columns.filter(isWhole)
  const single: Column[] = []
  for (const column of whole)
    if (column.profile.distinct === table.rows && column.profile.distinctIsExact) single.push(column)
  if (single.length > 0) return single.slice(0, SHOWN).map(({ place }) => [place.name])
  // What is nearly different by itself makes a key with anything, and says nothing.
  const some = whole
    .filter(({ profile }) => profile.distinct > 1 && profile.distinct < table.rows * 0.9)
    .slice(0, MOST_PAIRED)
  const pairs = some
    .flatMap((a, at) => some.slice(at + 1).map(b => [a, b] as const))
    .filter(([a, b]) => a.profile.distinct * b.profile.distinct >= table.rows)
  const likely = await allDifferent(connection, sample.relation, sample.rows, pairs, signal)
  const sure =
    sample.rows === table.rows
      ? likely
      : await allDifferent(connection, table.relation, table.rows, likely, signal)
  return sure.slice(0, SHOWN).map(([a, b]) => [a.place.name, b.place.name])
}
