import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type ColumnCounts,
  type ColumnDecision,
  decideColumn,
  type Hints,
  identifier,
  joined,
  MISSING_MARKERS,
  type Parsing,
  parameter,
  parsed,
  proposeReadings,
  type Reading,
  type Sql,
  sql,
  votedDecimal,
} from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'

const SAMPLE = 2000
/** Columns counted by one query: many small expressions take DuckDB longer to plan than to run. */
const TOGETHER = 40

type Wanted = { name: string; unit: string | null }
export type TextTable = { relation: Sql; rows: number; columns: readonly Wanted[] }

const parsingOf = (reading: Reading): Parsing => ({
  as: reading.as,
  decimal: reading.decimal,
  thousands: reading.thousands,
  missing: [''],
  ...(reading.format === null ? {} : { format: reading.format }),
  ...(reading.yes === undefined ? {} : { true: [reading.yes], false: [reading.no!] }),
})

/** A date alone has no clock in it, which DuckDB's cast would pass over. */
const readAs = (text: Sql, reading: Reading): Sql =>
  reading.as === 'date' && reading.format === null
    ? sql`CASE WHEN length(${text}) <= 10 THEN ${parsed(text, parsingOf(reading))} END`
    : parsed(text, parsingOf(reading))

/** Texts spread evenly over the table, by column. */
const sampleOf = async (
  connection: DuckDBConnection,
  { relation, rows, columns }: TextTable,
  signal?: AbortSignal,
): Promise<(string | null)[][]> => {
  const stride = Math.max(1, Math.floor(rows / SAMPLE))
  const names = columns.map(({ name }, at) => sql`${identifier(name)} AS ${identifier(`s${at}`)}`)
  const found = await rowsOf(
    connection,
    sql`SELECT ${joined(names, ', ')} FROM ${relation} WHERE _row % CAST(${parameter(stride)} AS BIGINT) = 0`,
    signal,
  )
  return columns.map((_, at) => found.map(row => row[`s${at}`] as string | null))
}

const NOTHING: ColumnCounts = { values: 0, markers: {}, reads: [], leadingZeros: 0 }
const LIST = `(${MISSING_MARKERS.map(marker => `'${marker.replaceAll("'", "''")}'`).join(', ')})`
const markers: Sql = { text: LIST, parameters: [] }

const countTogether = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly { name: string; proposed: readonly Reading[]; marked: boolean }[],
  signal?: AbortSignal,
): Promise<ColumnCounts[]> => {
  const texts = columns.map(({ name, marked }, at) => {
    const text = sql`nullif(trim(${identifier(name)}), '')`
    const value = marked ? sql`CASE WHEN ${text} NOT IN ${markers} THEN ${text} END` : text
    return sql`${value} AS ${identifier(`c${at}`)}, ${marked ? sql`CASE WHEN ${text} IN ${markers} THEN ${text} END` : sql`NULL`} AS ${identifier(`m${at}`)}`
  })
  const counts = columns.flatMap(({ proposed, marked }, at) => {
    const text = identifier(`c${at}`)
    return [
      sql`count(${text}) AS ${identifier(`n${at}`)}`,
      ...(marked ? [sql`to_json(histogram(${identifier(`m${at}`)})) AS ${identifier(`h${at}`)}`] : []),
      ...(proposed.some(({ as }) => as === 'integer' || as === 'number')
        ? [sql`count(*) FILTER (regexp_full_match(${text}, '[+-]?0[0-9]+')) AS ${identifier(`z${at}`)}`]
        : []),
      ...proposed.map((reading, n) => sql`count(${readAs(text, reading)}) AS ${identifier(`r${at}_${n}`)}`),
    ]
  })
  const [row] = await rowsOf(
    connection,
    sql`SELECT ${joined(counts, ', ')} FROM (SELECT ${joined(texts, ', ')} FROM ${relation})`,
    signal,
  )
  return columns.map(({ proposed }, at) => ({
    values: Number(row![`n${at}`]),
    markers: JSON.parse(String(row![`h${at}`] ?? '{}')) as Record<string, number>,
    leadingZeros: Number(row![`z${at}`] ?? 0),
    reads: proposed.map((_, n) => Number(row![`r${at}_${n}`])),
  }))
}

/**
 * What the texts of each column mean. A sample says which readings are worth counting; all values decide. A missing marker
 * counts as missing only where the rest reads as something narrower than text.
 */
export const decideColumns = async (
  connection: DuckDBConnection,
  table: TextTable,
  hints: Omit<Hints, 'decimal'>,
  signal?: AbortSignal,
): Promise<ColumnDecision[]> => {
  const samples = await sampleOf(connection, table, signal)
  const columns = table.columns.map(({ name, unit }, at) => {
    const sample = samples[at]!
    const proposed = proposeReadings(name, sample)
    return { name, unit, sample, proposed, counts: NOTHING }
  })
  const open = columns.filter(({ proposed, sample }) => proposed.length > 0 || sample.every(value => !value?.trim()))
  for (let from = 0; from < open.length; from += TOGETHER) {
    const some = open.slice(from, from + TOGETHER)
    const counted = await countTogether(
      connection,
      table.relation,
      some.map(({ name, proposed }) => ({ name, proposed, marked: proposed.length > 0 })),
      signal,
    )
    for (const [at, column] of some.entries()) column.counts = counted[at]!
  }
  const decimal = votedDecimal(columns)
  // What no reading was proposed for has values all the same: they are texts.
  return columns.map(column =>
    decideColumn(
      column,
      open.includes(column) ? column.counts : { ...NOTHING, values: 1 },
      { ...hints, decimal },
    ),
  )
}
