import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from '@leinwand/flow/profile'
import { joined, sql, unitOf } from '@leinwand/recipe'
import { plain } from '../value.ts'
import { chunked } from './chunked.ts'
import { columnFacts, type Facts, isNumber } from './column-facts.ts'
import { columnValues, type Values } from './column-values.ts'
import { distributions } from './distribution.ts'
import { patternsOf } from './patterns.ts'
import type { Sample } from './sample.ts'
import type { Place, Table } from './typed-table.ts'
import { type WalkedColumns, walkedColumns } from './walked-columns.ts'

/** Up to so many rows all is exact. */
const EXACT = 1_000_000
/** Above that, values of columns with more kinds than this are counted in the sample. */
const COUNTED = 20_000
const HEAD = 2000
const EXAMPLES = 3

export type Column = {
  place: Place
  profile: ColumnProfile
  facts: Facts
  mixed: number | null
  /** Its numbers in the order in which they lie, NaN where one is missing; undefined where they were not kept. */
  numbers?: Float64Array
}

/** The first different values of each column, from the beginning of the table. */
const examplesOf = async (
  connection: DuckDBConnection,
  { relation, places, rows }: Table,
  signal?: AbortSignal,
): Promise<string[][]> => {
  const examples: string[][] = []
  // Of a table that is in memory the first rows cost nothing; the sample would show any.
  const head = { text: String(Math.min(HEAD, rows)), parameters: [] }
  for (const some of chunked(places, 100)) {
    signal?.throwIfAborted()
    const values = joined(
      some.map(({ value }) => value),
      ', ',
    )
    const reader = await connection.runAndReadAll(
      sql`SELECT ${values} FROM ${relation} WHERE _row < ${head} LIMIT ${head}`.text,
    )
    for (const column of reader.getColumns()) {
      const first = new Set<string>()
      for (const value of column) {
        if (value !== null) first.add(String(plain(value)))
        if (first.size === EXAMPLES) break
      }
      examples.push([...first])
    }
  }
  return examples
}

const valuesOf = async (
  connection: DuckDBConnection,
  table: Table,
  sample: Sample,
  place: Place,
  facts: Facts,
  signal?: AbortSignal,
): Promise<Values & { exact: boolean }> => {
  const exact = table.rows <= EXACT || facts.distinct <= COUNTED
  const counted = await columnValues(connection, exact ? table.relation : sample.relation, place, signal)
  return exact
    ? { ...counted, exact }
    : { ...counted, distinct: Math.max(counted.distinct, facts.distinct), exact }
}

/** Every column of the table: one pass for the facts of all, one each for values and distribution. */
export const profileColumns = async (
  connection: DuckDBConnection,
  table: Table,
  sample: Sample,
  signal?: AbortSignal,
): Promise<Column[]> => {
  const { places, rows } = table
  const exact = rows <= EXACT
  const facts = await columnFacts(connection, table, !exact, signal)
  const all = places.map((place, at) => ({ place, facts: facts[at]! }))
  const { walked, kept }: WalkedColumns = exact
    ? await walkedColumns(connection, table, all, signal)
    : { walked: new Map(), kept: new Map() }
  const others = all.filter(({ place }) => isNumber(place) && !walked.has(place.name))
  const distribution = await distributions(connection, table, others, exact, signal)
  const texts = await patternsOf(
    connection,
    sample,
    places.filter(({ type }) => type === 'text'),
    signal,
  )
  const examples = await examplesOf(connection, table, signal)
  const columns: Column[] = []
  for (const [at, place] of places.entries()) {
    const own = facts[at]!
    const sorted = walked.get(place.name)
    const values = sorted
      ? { ...sorted, exact: true }
      : await valuesOf(connection, table, sample, place, own, signal)
    const { mixed = null, ...shapes } = texts.get(place.name) ?? { patterns: [], patternRows: 0 }
    const profile: ColumnProfile = {
      name: place.name,
      type: place.type,
      decimal: place.decimal,
      format: place.format,
      unit: place.unit ?? unitOf(place.name),
      missing: rows - own.known - place.unreadable,
      unreadable: place.unreadable,
      distinct: values.distinct,
      distinctIsExact: values.exact,
      min: own.min,
      max: own.max,
      mean: own.mean,
      sd: own.sd,
      quantiles: sorted?.quantiles ?? [],
      histogram: sorted?.histogram ?? [],
      ...distribution.get(place.name),
      quantilesAreExact: exact,
      frequent: values.frequent,
      rare: values.rare,
      frequentRows: values.exact ? rows : sample.rows,
      examples: examples[at]!,
      ...shapes,
      alerts: [],
    }
    const numbers = kept.get(place.name)
    columns.push({ place, profile, facts: own, mixed, ...(numbers ? { numbers } : {}) })
  }
  return columns
}
