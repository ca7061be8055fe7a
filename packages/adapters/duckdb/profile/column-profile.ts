import type { DuckDBConnection } from '@duckdb/node-api'
import { type ColumnProfile, type ShownValue, unitOf } from '@leinwand/flow/profile'
import { identifier, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { plain } from '../value.ts'
import type { Inferred } from './infer-types.ts'

/** A column of the typed table: its name there, and that of the text it came as. */
export type Place = { column: Inferred; typed: string; text: string; unit: string | null }

const SHARES = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]
const BINS = 20

const isNumber = ({ type }: Inferred): boolean => type === 'number' || type === 'integer'

type Numbers = Pick<ColumnProfile, 'mean' | 'sd' | 'quantiles' | 'histogram'>

/** Sums are taken in the order of the rows, so that a profile is the same whenever it is made. */
const numbersOf = async (
  connection: DuckDBConnection,
  table: Sql,
  { typed }: Place,
  signal?: AbortSignal,
): Promise<Numbers> => {
  const x = sql`CAST(${identifier(typed)} AS DOUBLE)`
  const list = { text: `[${SHARES.join(', ')}]`, parameters: [] }
  const [row] = await rowsOf(
    connection,
    sql`SELECT avg(${x} ORDER BY _row) AS mean, stddev_samp(${x} ORDER BY _row) AS sd,
      to_json(quantile_cont(${x}, ${list})) AS quantiles FROM ${table}`,
    signal,
  )
  const at = JSON.parse(String(row!.quantiles ?? '[]')) as number[]
  const quantiles = at.map((value, index) => ({ share: SHARES[index]!, value }))
  return {
    mean: row!.mean as number | null,
    sd: row!.sd as number | null,
    quantiles,
    histogram:
      quantiles.length === 0 ? [] : await histogram(connection, table, x, at[0]!, at.at(-1)!, signal),
  }
}

const histogram = async (
  connection: DuckDBConnection,
  table: Sql,
  x: Sql,
  low: number,
  high: number,
  signal?: AbortSignal,
): Promise<ColumnProfile['histogram']> => {
  const bins = high > low ? BINS : 1
  const width = (high - low) / bins
  const from = sql`CAST(${parameter(low)} AS DOUBLE)`
  const by = sql`CAST(${parameter(width || 1)} AS DOUBLE)`
  const last = sql`CAST(${parameter(bins - 1)} AS DOUBLE)`
  const rows = await rowsOf(
    connection,
    sql`SELECT CAST(greatest(0, least(floor((${x} - ${from}) / ${by}), ${last})) AS INTEGER) AS bin, count(*) AS rows
      FROM ${table} WHERE ${x} IS NOT NULL GROUP BY bin`,
    signal,
  )
  const counts = new Map(rows.map(row => [Number(row.bin), Number(row.rows)]))
  return Array.from({ length: bins }, (_, bin) => ({
    from: low + bin * width,
    to: bin === bins - 1 ? high : low + (bin + 1) * width,
    count: counts.get(bin) ?? 0,
  }))
}

const NO_NUMBERS: Numbers = { mean: null, sd: null, quantiles: [], histogram: [] }

const UNSAID = {
  format: null,
  distinctIsExact: true,
  quantilesAreExact: true,
  rare: [],
  frequentRows: 0,
  patterns: [],
  patternRows: 0,
  alerts: [],
}

export const profileColumn = async (
  connection: DuckDBConnection,
  table: Sql,
  place: Place,
  signal?: AbortSignal,
): Promise<ColumnProfile> => {
  const { column } = place
  const typed = identifier(place.typed)
  const text = identifier(place.text)
  const [facts] = await rowsOf(
    connection,
    sql`SELECT count(*) - count(${text}) AS missing, count(DISTINCT ${typed}) AS kinds, min(${typed}) AS low,
      max(${typed}) AS high FROM ${table}`,
    signal,
  )
  const frequent = await rowsOf(
    connection,
    sql`SELECT ${text} AS shown, count(*) AS rows FROM ${table} WHERE ${text} IS NOT NULL
      GROUP BY shown ORDER BY rows DESC, shown LIMIT 10`,
    signal,
  )
  const examples = await rowsOf(
    connection,
    sql`SELECT ${text} AS shown FROM ${table} WHERE ${text} IS NOT NULL GROUP BY shown ORDER BY min(_row) LIMIT 3`,
    signal,
  )
  const shown = (value: unknown) => (typeof value === 'boolean' ? String(value) : (value as ShownValue))
  return {
    name: column.name,
    type: column.type,
    decimal: column.decimal,
    unit: place.unit ?? unitOf(column.name),
    missing: Number(facts!.missing),
    unreadable: column.unreadable,
    distinct: Number(facts!.kinds),
    min: shown(plain(facts!.low!)),
    max: shown(plain(facts!.high!)),
    ...(isNumber(column) ? await numbersOf(connection, table, place, signal) : NO_NUMBERS),
    ...UNSAID,
    frequent: frequent.map(row => ({ value: String(row.shown), count: Number(row.rows) })),
    examples: examples.map(row => String(row.shown)),
  }
}
