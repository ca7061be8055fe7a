import { setImmediate } from 'node:timers/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from '@leinwand/flow/profile'
import { identifier, joined, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { mostDistinct } from './most-distinct.ts'
import { numbersAhead } from './number-columns.ts'
import type { Sample } from './sample.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile }
type Pair = readonly [Column, Column]
/** `looked` of `of` columns were tried in pairs. */
type Keys = { keys: string[][]; looked: number; of: number }

/** Pairs are looked for among so many columns. */
const MOST_PAIRED = 40
const SHOWN = 20
/** In a handful of rows everything is a key. */
const ENOUGH_ROWS = 20

const isWhole = ({ place, profile }: Column) =>
  place.type !== 'number' && place.type !== 'boolean' && profile.missing + profile.unreadable === 0

/** A value as a whole number of 51 bits: different values are, but for one chance in a million million. */
const hashed = ({ value }: Place): Sql => sql`(hash(${value}) >> 13)`

/** Two such numbers as one that is exact as a double. */
const isApart = (a: Float64Array, b: Float64Array): boolean => {
  const seen = new Set<number>()
  for (let row = 0; row < a.length; row++) {
    seen.add(a[row]! + 3 * b[row]!)
    // The first row that is there already ends it; most pairs that are no key have one early.
    if (seen.size <= row) return false
  }
  return true
}

/** Pairs that tell all rows of the sample apart, as many as are worth a look at the whole table. */
const apartInSample = async (
  connection: DuckDBConnection,
  sample: Sample,
  columns: readonly Column[],
  pairs: readonly Pair[],
  signal?: AbortSignal,
): Promise<Pair[]> => {
  const values = new Map<Column, Float64Array>()
  const read = columns.map(column => ({ of: column, value: hashed(column.place) }))
  for await (const [column, numbers] of numbersAhead(connection, sample, read, signal))
    values.set(column, numbers)
  const found: Pair[] = []
  for (const [at, pair] of pairs.entries()) {
    if (found.length === SHOWN) break
    // The event loop belongs to all.
    if (at % 50 === 0) await setImmediate()
    signal?.throwIfAborted()
    if (isApart(values.get(pair[0])!, values.get(pair[1])!)) found.push(pair)
  }
  return found
}

const apartInTable = async (
  connection: DuckDBConnection,
  { relation, rows }: Table,
  pairs: readonly Pair[],
  signal?: AbortSignal,
): Promise<Pair[]> => {
  if (pairs.length === 0) return []
  const counts = pairs.map(
    ([a, b], at) => sql`count(DISTINCT hash(${a.place.value}, ${b.place.value})) AS ${identifier(`k${at}`)}`,
  )
  const [row] = await rowsOf(connection, sql`SELECT ${joined(counts, ', ')} FROM ${relation}`, signal)
  return pairs.filter((_, at) => Number(row![`k${at}`]) === rows)
}

/** An estimate may be that much too low. */
const ESTIMATE = 1.2

/** How many rows two columns could tell apart at most. */
const reach = ([a, b]: Pair): number =>
  [a, b].reduce((all, { profile }) => all * profile.distinct * (profile.distinctIsExact ? 1 : ESTIMATE), 1)

/**
 * Columns of which every row has another value; where there is none alone, pairs of them, among the columns that tell most
 * rows apart. What could be a pair is tried on the sample before it is on all rows; the tightest first, since a time and a
 * machine make a key by nature, and two columns of many values by chance.
 */
export const keysOf = async (
  connection: DuckDBConnection,
  table: Table,
  sample: Sample,
  columns: readonly Column[],
  signal?: AbortSignal,
): Promise<Keys> => {
  const none = { keys: [], looked: 0, of: 0 }
  if (table.rows < ENOUGH_ROWS) return none
  const whole = columns.filter(isWhole)
  const single = whole.filter(({ profile }) => profile.distinct === table.rows && profile.distinctIsExact)
  if (single.length > 0) return { ...none, keys: single.slice(0, SHOWN).map(({ place }) => [place.name]) }
  // What is nearly different by itself makes a key with anything, and says nothing.
  const open = whole.filter(({ profile }) => profile.distinct > 1 && profile.distinct < table.rows * 0.9)
  const some = mostDistinct(open, MOST_PAIRED)
  const pairs = some
    .flatMap((a, at) => some.slice(at + 1).map(b => [a, b] as const))
    .filter(pair => reach(pair) >= table.rows)
    .toSorted((a, b) => reach(a) - reach(b))
  const likely = pairs.length === 0 ? [] : await apartInSample(connection, sample, some, pairs, signal)
  const sure = sample.rows === table.rows ? likely : await apartInTable(connection, table, likely, signal)
  return { keys: sure.map(([a, b]) => [a.place.name, b.place.name]), looked: some.length, of: open.length }
}
