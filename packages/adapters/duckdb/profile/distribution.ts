import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from '@leinwand/flow/profile'
import { identifier, joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { chunked } from './chunked.ts'
import type { Facts } from './column-facts.ts'
import type { Place, Table } from './typed-table.ts'

export const SHARES = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]
const INNER = SHARES.slice(1, -1)
export const BINS = 20

export type Distribution = Pick<ColumnProfile, 'quantiles' | 'histogram'>

const list = (shares: readonly number[]): Sql => ({ text: `[${shares.join(', ')}]`, parameters: [] })
const double = (value: number): Sql => sql`CAST(${parameter(value)} AS DOUBLE)`

/** Exact quantiles interpolate between neighbours; the t-digest is asked for what lies between the ends. */
const quantileExpression = (x: Sql, exact: boolean): Sql =>
  exact ? sql`quantile_cont(${x}, ${list(SHARES)})` : sql`approx_quantile(${x}, ${list(INNER)})`

const binOf = (x: Sql, low: number, high: number): Sql => {
  const width = (high - low) / BINS
  const whole = width > 0 && Number.isFinite(width)
  const by = double(whole ? width : 1)
  return sql`CAST(greatest(0, least(floor((${x} - ${double(low)}) / ${by}), ${double(whole ? BINS - 1 : 0)})) AS UTINYINT)`
}

const binned = (
  low: number,
  high: number,
  counts: ReadonlyMap<number, number>,
): Distribution['histogram'] => {
  const bins = high > low && Number.isFinite(high - low) ? BINS : 1
  const width = (high - low) / bins
  return Array.from({ length: bins }, (_, bin) => ({
    from: low + bin * width,
    to: bin === bins - 1 ? high : low + (bin + 1) * width,
    count: counts.get(bin) ?? 0,
  }))
}

/** Quantiles and histogram of numeric columns, a few columns a pass. */
export const distributions = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly { place: Place; facts: Facts }[],
  exact: boolean,
  signal?: AbortSignal,
): Promise<Map<string, Distribution>> => {
  const found = new Map<string, Distribution>()
  const any = columns.filter(({ facts }) => facts.known > 0)
  for (const some of chunked(any, exact && table.rows > 100_000 ? 1 : 20)) {
    const each = some.flatMap(({ place, facts }, at) => {
      const x = sql`CAST(${place.value} AS DOUBLE)`
      return [
        sql`to_json(${quantileExpression(x, exact)}) AS ${identifier(`q${at}`)}`,
        sql`to_json(map_entries(histogram(${binOf(x, Number(facts.min), Number(facts.max))}) FILTER (${x} IS NOT NULL))) AS ${identifier(`h${at}`)}`,
      ]
    })
    const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${table.relation}`, signal)
    for (const [at, { place, facts }] of some.entries()) {
      const [low, high] = [Number(facts.min), Number(facts.max)]
      const inner = JSON.parse(String(row![`q${at}`])) as number[]
      const values = exact ? inner : [low, ...inner, high]
      const bins = JSON.parse(String(row![`h${at}`])) as { key: number; value: number }[]
      found.set(place.name, {
        quantiles: values.map((value, n) => ({ share: SHARES[n]!, value })),
        histogram: binned(low, high, new Map(bins.map(({ key, value }) => [key, value]))),
      })
    }
  }
  return found
}
