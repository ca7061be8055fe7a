import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier, joined, known, type Parsing, parameter, parsed, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'

/** A column as it seems to be meant: its type, and how its numbers are written. */
export type Inferred = { name: string; type: Parsing['as']; decimal: '.' | ','; unreadable: number }

const PLAIN = { decimal: '.', thousands: '', missing: [''] } as const
/** From the narrowest to the widest; a column is the first that (nearly) all of its values read as. */
const CANDIDATES: readonly Parsing[] = [
  { ...PLAIN, missing: [''], as: 'integer' },
  { ...PLAIN, missing: [''], as: 'number' },
  { ...PLAIN, missing: [''], as: 'number', decimal: ',' },
  { ...PLAIN, missing: [''], as: 'boolean' },
  { ...PLAIN, missing: [''], as: 'date' },
  { ...PLAIN, missing: [''], as: 'timestamp' },
]
const READABLE = 0.95
const SAMPLE = 5000

const texts = (columns: readonly string[], input: Sql): Sql => {
  const trimmed = columns.map((name, at) => sql`${known(identifier(name), [''])} AS ${identifier(`c${at}`)}`)
  return sql`(SELECT _row, ${joined(trimmed, ', ')} FROM ${input})`
}

/** A date alone has no clock in it, which DuckDB's cast would pass over. */
export const reads = (text: Sql, candidate: Parsing): Sql =>
  candidate.as === 'date'
    ? sql`CASE WHEN length(${text}) <= 10 THEN ${parsed(text, candidate)} END`
    : parsed(text, candidate)

/** How many values each column has, and how many of them read as each candidate. */
const count = async (
  connection: DuckDBConnection,
  input: Sql,
  tried: ReadonlyMap<number, readonly Parsing[]>,
  signal?: AbortSignal,
): Promise<Map<number, { known: number; read: number[] }>> => {
  const counts = [...tried].flatMap(([at, candidates]) => {
    const text = identifier(`c${at}`)
    const of = candidates.map((one, n) => sql`count(${reads(text, one)}) AS ${identifier(`r${at}_${n}`)}`)
    return [sql`count(${text}) AS ${identifier(`k${at}`)}`, ...of]
  })
  if (counts.length === 0) return new Map()
  const [row] = await rowsOf(connection, sql`SELECT ${joined(counts, ', ')} FROM ${input}`, signal)
  return new Map(
    [...tried].map(([at, candidates]) => [
      at,
      { known: Number(row![`k${at}`]), read: candidates.map((_, n) => Number(row![`r${at}_${n}`])) },
    ]),
  )
}

/**
 * The types of text columns. A sample says what is worth trying; all values decide. A column is text unless at least
 * 95 % of its values read as something narrower.
 */
export const inferTypes = async (
  connection: DuckDBConnection,
  source: { relation: Sql; rows: number; columns: readonly string[] },
  signal?: AbortSignal,
): Promise<Inferred[]> => {
  const input = texts(source.columns, source.relation)
  const stride = Math.max(1, Math.floor(source.rows / SAMPLE))
  const sample = sql`(SELECT * FROM ${input} WHERE _row % CAST(${parameter(stride)} AS BIGINT) = 0)`
  const everything = new Map(source.columns.map((_, at) => [at, CANDIDATES]))
  const sampled = await count(connection, sample, everything, signal)
  const promising = new Map(
    [...sampled].map(([at, { known: values, read }]) => [
      at,
      CANDIDATES.filter((_, n) => values === 0 || read[n]! >= values * READABLE),
    ]),
  )
  const counted = await count(connection, input, promising, signal)
  return source.columns.map((name, at) => {
    const candidates = promising.get(at)!
    const { known: values, read } = counted.get(at) ?? { known: 0, read: [] }
    const n = values === 0 ? -1 : choose(candidates, read, values)
    const candidate = candidates[n]
    if (!candidate) return { name, type: 'text', decimal: '.', unreadable: 0 }
    return { name, type: candidate.as, decimal: candidate.decimal, unreadable: values - read[n]! }
  })
}

/** Of those that read enough, the one that reads most; the narrower of equals. A boolean has to read all. */
const choose = (candidates: readonly Parsing[], read: readonly number[], values: number): number => {
  let best = -1
  for (const [n, candidate] of candidates.entries()) {
    const least = candidate.as === 'boolean' ? values : values * READABLE
    if (read[n]! >= least && read[n]! > (read[best] ?? 0)) best = n
  }
  return best
}
