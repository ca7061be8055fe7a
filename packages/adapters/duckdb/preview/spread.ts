import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { SpreadColumn } from '@leinwand/flow/prepare'
import { identifier, joined, parameter, type Sql, sql, type TableColumn } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'

const BARS = 20
/** Values shown of a text column. */
const VALUES = 12

/** How the values of one column spread, whatever a step does to it. */
export type Spread = Pick<SpreadColumn, 'missing' | 'distinct' | 'bars' | 'labels'>

type Ends = { column: TableColumn; rows: number; known: number; distinct: number; low: number; high: number }

const isMeasured = ({ type }: TableColumn): boolean =>
  type === 'number' || type === 'integer' || type === 'date' || type === 'timestamp'

/** Numbers as they are, times in seconds. */
const measured = ({ name, type }: TableColumn): Sql =>
  type === 'date' || type === 'timestamp'
    ? sql`epoch(${identifier(name)})`
    : sql`CAST(${identifier(name)} AS DOUBLE)`

const endsOf = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly TableColumn[],
): Promise<Ends[]> => {
  const of = (column: TableColumn, index: number): Sql[] => {
    const name = identifier(column.name)
    const as = (what: string) => identifier(`${what}${index}`)
    const value = measured(column)
    return [
      sql`count(${name}) AS ${as('known')}`,
      ...(isMeasured(column)
        ? [
            // Counting exactly takes longer than all the rest (measured), and the sample is not the table anyway.
            sql`approx_count_distinct(${name}) AS ${as('distinct')}`,
            sql`min(${value}) FILTER (isfinite(${value})) AS ${as('low')}`,
            sql`max(${value}) FILTER (isfinite(${value})) AS ${as('high')}`,
          ]
        : []),
    ]
  }
  const [row] = await rowsOf(
    connection,
    sql`SELECT ${joined([sql`count(*) AS rows`, ...columns.flatMap(of)], ', ')} FROM ${relation}`,
  )
  return columns.map((column, index) => ({
    column,
    rows: Number(row!.rows),
    known: Number(row![`known${index}`]),
    distinct: Math.min(Number(row![`distinct${index}`] ?? 0), Number(row![`known${index}`])),
    low: Number(row![`low${index}`] ?? Number.NaN),
    high: Number(row![`high${index}`] ?? Number.NaN),
  }))
}

const label = ({ type }: TableColumn, value: number, width: number): string => {
  if (type === 'timestamp') return new Date(value * 1000).toISOString().slice(0, 19)
  if (type === 'date') return new Date(value * 1000).toISOString().slice(0, 10)
  if (type === 'integer' && width >= 1) return String(Math.round(value))
  return String(Number(value.toPrecision(4)))
}

/** Of how many bars: no more than there are values, and one where they are all alike. */
const barsOf = ({ low, high, distinct }: Ends): number =>
  Number.isNaN(low) ? 0 : low === high ? 1 : Math.min(BARS, Math.max(2, distinct))

const width = (ends: Ends): number => (ends.high - ends.low) / Math.max(1, barsOf(ends))

/** One row for all measured columns: for each a map from the bar to the number of its rows. */
const countBars = async (
  connection: DuckDBConnection,
  relation: Sql,
  ends: readonly Ends[],
): Promise<Map<Ends, number[]>> => {
  const asked = ends.filter(one => barsOf(one) > 0 && Number.isFinite(width(one)))
  if (asked.length === 0) return new Map()
  const counts = asked.map((one, index) => {
    const value = measured(one.column)
    const bars = barsOf(one)
    const place = sql`least(${parameter(bars - 1)}, floor((${value} - ${parameter(one.low)}) / ${parameter(width(one) || 1)}))`
    return sql`histogram(CAST(${place} AS INTEGER)) FILTER (isfinite(${value})) AS ${identifier(`bars${index}`)}`
  })
  const [row] = await rowsOf(connection, sql`SELECT ${joined(counts, ', ')} FROM ${relation}`)
  return new Map(
    asked.map((one, index) => {
      const found = new Map(entriesOf(row![`bars${index}`]!))
      return [one, Array.from({ length: barsOf(one) }, (_, bar) => found.get(bar) ?? 0)]
    }),
  )
}

const entriesOf = (value: DuckDBValue): [number, number][] =>
  (Reflect.get(Object(value), 'entries') as { key: DuckDBValue; value: DuckDBValue }[]).map(entry => [
    Number(entry.key),
    Number(entry.value),
  ])

const frequent = async (
  connection: DuckDBConnection,
  relation: Sql,
  { column }: Ends,
): Promise<{ values: string[]; counts: number[]; distinct: number }> => {
  const name = identifier(column.name)
  const rows = await rowsOf(
    connection,
    sql`SELECT CAST(${name} AS VARCHAR) AS value, count(*) AS rows,
      count(*) OVER () AS kinds FROM ${relation} WHERE ${name} IS NOT NULL
      GROUP BY ${name} ORDER BY rows DESC, value LIMIT CAST(${parameter(VALUES)} AS BIGINT)`,
  )
  return {
    values: rows.map(row => String(row.value)),
    counts: rows.map(row => Number(row.rows)),
    distinct: Number(rows[0]?.kinds ?? 0),
  }
}

/** How the values of some columns of a relation spread, in their order. */
export const spreadOf = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly TableColumn[],
): Promise<Spread[]> => {
  if (columns.length === 0) return []
  const ends = await endsOf(connection, relation, columns)
  const bars = await countBars(
    connection,
    relation,
    ends.filter(({ column }) => isMeasured(column)),
  )
  const spreads: Spread[] = []
  for (const one of ends) {
    const share = (count: number) => (one.rows === 0 ? 0 : count / one.rows)
    const base = { missing: share(one.rows - one.known), distinct: one.distinct }
    if (isMeasured(one.column)) {
      const counts = bars.get(one) ?? []
      const labels = counts.map((_, bar) => label(one.column, one.low + bar * width(one), width(one)))
      spreads.push({ ...base, bars: counts.map(share), labels })
    } else {
      const { values, counts, distinct } =
        one.known === 0 ? { values: [], counts: [], distinct: 0 } : await frequent(connection, relation, one)
      spreads.push({
        ...base,
        distinct,
        bars: counts.map(share),
        labels: values.map(value => value.slice(0, 80)),
      })
    }
  }
  return spreads
}
