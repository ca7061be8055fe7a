import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { ColumnProfile, ProfileQuestion, TimeProfile } from '@leinwand/flow/profile'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import type { Sought } from './sightings.ts'
import { signalsOf } from './signals.ts'
import { isTime, layTimes } from './timed-rows.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile; numbers?: Float64Array }
type Axis = { time: Place; group: Place | null; found: boolean; counted: Sql }

const ENOUGH_TIMES = 10
const MOST_GROUPS = 5000
const SHOWN = 20
const COVERED = 50
/** Longer than so many times the median is a gap. */
const GAP = 3

const findTime = (columns: readonly Column[], rows: number): Place | null => {
  const likely = columns.filter(
    ({ place, profile }) =>
      isTime(place) &&
      profile.distinct >= ENOUGH_TIMES &&
      rows - profile.missing - profile.unreadable >= rows / 2,
  )
  const best = likely.toSorted(
    (a, b) =>
      Number(b.place.type === 'timestamp') - Number(a.place.type === 'timestamp') ||
      b.profile.distinct - a.profile.distinct,
  )[0]
  return best?.place ?? null
}

/** Where many rows share a time, the column that tells them apart: a machine, a sensor. */
const findGroup = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  time: Place,
  signal?: AbortSignal,
): Promise<Place | null> => {
  const own = columns.find(({ place }) => place === time)!.profile
  const known = table.rows - own.missing - own.unreadable
  if (own.distinct >= known * 0.9) return null
  const likely = columns
    .filter(
      ({ place, profile }) =>
        place !== time &&
        (place.type === 'text' || place.type === 'integer') &&
        profile.missing === 0 &&
        profile.distinct > 1 &&
        profile.distinct <= Math.min(MOST_GROUPS, table.rows / 2),
    )
    .slice(0, 12)
  if (likely.length === 0) return null
  const each = likely.map(
    ({ place }, at) => sql`count(DISTINCT hash(${time.value}, ${place.value})) AS ${identifier(`k${at}`)}`,
  )
  const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${table.relation}`, signal)
  const apart = likely.filter((_, at) => Number(row![`k${at}`]) >= table.rows * 0.99)
  return apart.toSorted((a, b) => a.profile.distinct - b.profile.distinct)[0]?.place ?? null
}

const axisOf = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  dates: readonly Sought[],
  question: ProfileQuestion,
): Promise<Axis | null> => {
  const named = (name: string | undefined) => table.places.find(place => place.name === name)
  const given = named(question.time)
  const time = given ?? findTime(columns, table.rows)
  if (!time || time.type === 'text' || time.type === 'boolean') return null
  const group = named(question.group) ?? (await findGroup(connection, table, columns, time, question.signal))
  const known = sql`${time.value} IS NOT NULL`
  const none = dates.find(({ column }) => column === time.name)
  // A date that stands for none has no place on an axis: it would be a gap of decades.
  const counted = none ? sql`(${known} AND NOT ${none.where})` : known
  return { time, group, found: given === undefined, counted }
}

/** An instant of the axis as text: ISO 8601, or the number itself. */
export const written = (unit: TimeProfile['unit'], value: number): string =>
  unit === 's' ? new Date(Math.round(value * 1000)).toISOString().replace('.000Z', 'Z') : String(value)

const gapsOf = async (
  connection: DuckDBConnection,
  interval: number,
  unit: TimeProfile['unit'],
  signal?: AbortSignal,
): Promise<{ gaps: TimeProfile['gaps']; rows: number[] }> => {
  const most = sql`CAST(${parameter(GAP * interval)} AS DOUBLE)`
  const [total] = await rowsOf(
    connection,
    sql`SELECT count(*) AS count, max(d) AS longest FROM timed WHERE d > ${most}`,
    signal,
  )
  const list = await rowsOf(
    connection,
    sql`SELECT t, d, g, _row FROM timed WHERE d > ${most} ORDER BY d DESC, t, g LIMIT ${{ text: String(SHOWN), parameters: [] }}`,
    signal,
  )
  const gap = ({ t, d, g }: Record<string, DuckDBValue>) => ({
    from: written(unit, Number(t) - Number(d)),
    to: written(unit, Number(t)),
    group: g === null ? null : String(g),
  })
  return {
    gaps: { count: Number(total!.count), longest: Number(total!.longest ?? 0), list: list.map(gap) },
    rows: list.slice(0, 5).map(row => Number(row._row)),
  }
}

const coverageOf = async (
  connection: DuckDBConnection,
  span: { from: number; to: number; interval: number },
  signal?: AbortSignal,
): Promise<TimeProfile['coverage']> => {
  const expected = Math.round((span.to - span.from) / span.interval) + 1
  const rows = await rowsOf(
    connection,
    sql`SELECT g, count(*) AS rows, count(DISTINCT t) AS times FROM timed WHERE g IS NOT NULL GROUP BY g
      ORDER BY times, g LIMIT ${{ text: String(COVERED), parameters: [] }}`,
    signal,
  )
  return rows.map(({ g, rows, times }) => ({
    group: String(g),
    share: Math.min(1, Math.round((Number(times) / expected) * 1e6) / 1e6),
    rows: Number(rows),
  }))
}

/** Rows whose time stands for none. */
const leftOut = async (
  connection: DuckDBConnection,
  { relation }: Table,
  { time, counted }: Axis,
  signal?: AbortSignal,
): Promise<number> => {
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(${time.value}) FILTER (NOT ${counted}) AS rows FROM ${relation}`,
    signal,
  )
  return Number(row!.rows)
}

/** A column of dates in no order is no time axis, unless somebody says so. */
const SCATTERED = 0.4

export type TimeFound = {
  time: TimeProfile
  rows: { gap: number[]; duplicate: number[]; unordered: number[] }
}

const firstOf = async (connection: DuckDBConnection, where: Sql, signal?: AbortSignal) =>
  (await rowsOf(connection, sql`SELECT _row FROM timed WHERE ${where} ORDER BY _row LIMIT 5`, signal)).map(
    row => Number(row._row),
  )

/**
 * The time axis, given or found, with what is irregular in it; \`dates\` are those that stand for none. Null where there is
 * no axis.
 */
export const timeAxis = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  dates: readonly Sought[],
  question: ProfileQuestion,
): Promise<TimeFound | null> => {
  const { signal } = question
  const axis = await axisOf(connection, table, columns, dates, question)
  if (!axis) return null
  await layTimes(connection, table, axis, signal)
  const [facts] = await rowsOf(
    connection,
    sql`SELECT count(*) AS rows, min(t) AS low, max(t) AS high, median(d) FILTER (d > 0) AS step,
      count(*) FILTER (d = 0) AS again, count(*) FILTER (late) AS late FROM timed`,
    signal,
  )
  const rows = Number(facts!.rows)
  if (rows === 0 || (axis.found && Number(facts!.late) > rows * SCATTERED)) return null
  const unit = isTime(axis.time) ? 's' : 'step'
  const interval = facts!.step === null ? null : Number(Number(facts!.step).toPrecision(12))
  const [from, to] = [Number(facts!.low), Number(facts!.high)]
  const none = { gaps: { count: 0, longest: 0, list: [] }, rows: [] }
  const { gaps, rows: gapRows } = interval === null ? none : await gapsOf(connection, interval, unit, signal)
  const sorted = Number(facts!.late) === 0 && axis.group === null
  const signals = await signalsOf(
    connection,
    table,
    columns,
    { ...axis, unit, interval, sorted, rows },
    signal,
  )
  return {
    time: {
      column: axis.time.name,
      group: axis.group?.name ?? null,
      unit,
      interval,
      from: written(unit, from),
      to: written(unit, to),
      gaps,
      leftOut: await leftOut(connection, table, axis, signal),
      duplicates: Number(facts!.again),
      unordered: Number(facts!.late),
      ...signals,
      coverage:
        axis.group === null || interval === null
          ? []
          : await coverageOf(connection, { from, to, interval }, signal),
    },
    rows: {
      gap: gapRows,
      duplicate: await firstOf(connection, sql`d = 0`, signal),
      unordered: await firstOf(connection, sql`late`, signal),
    },
  }
}
