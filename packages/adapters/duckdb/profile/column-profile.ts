import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from '@leinwand/flow/profile'
import { joined, sql, unitOf } from '@leinwand/recipe'
import { plain } from '../value.ts'
import { chunked } from './chunked.ts'
import { columnFacts, type Facts, isNumber } from './column-facts.ts'
import { columnValues, type Values } from './column-values.ts'
import { distributions } from './distribution.ts'
import { patternsOf, type Texts } from './patterns.ts'
import { type Sample, takeSample } from './sample.ts'
import type { Place, Table } from './typed-table.ts'
import { keepsNumbers, type WalkedColumns, walkedColumns } from './walked-columns.ts'

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
  /** Its numbers (times in microseconds) as they lie, NaN where one is missing; undefined where they were not kept. */
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

type Counted = Values & { facts: Facts; exact: boolean }

const valuesOf = async (
  connection: DuckDBConnection,
  table: Table,
  sample: Sample,
  place: Place,
  facts: Facts | undefined,
  signal?: AbortSignal,
): Promise<Counted> => {
  const exact = table.rows <= EXACT || (facts?.distinct ?? 0) <= COUNTED
  const counted = await columnValues(connection, exact ? table.relation : sample.relation, place, signal)
  return exact
    ? { ...counted, exact }
    : { ...counted, distinct: Math.max(counted.distinct, facts?.distinct ?? 0), exact }
}

const isText = ({ type }: Place): boolean => type === 'text' || type === 'boolean'

/** What is asked of the engine while numbers are worked on. */
type Seen = {
  sample: Sample
  texts: Map<string, Texts>
  examples: string[][]
  values: Map<string, Counted>
}

const lookAt = async (
  connection: DuckDBConnection,
  table: Table,
  facts: ReadonlyMap<string, Facts>,
  kept: WalkedColumns['kept'],
  signal?: AbortSignal,
): Promise<Seen> => {
  const { places, rows } = table
  const isKept = rows <= EXACT && keepsNumbers(table)
  const sample = await takeSample(connection, table, kept, ({ type }) => isKept && type === 'number', signal)
  const texts = places.filter(({ type }) => type === 'text')
  const values: Seen['values'] = new Map()
  for (const place of places.filter(isText))
    values.set(place.name, await valuesOf(connection, table, sample, place, facts.get(place.name), signal))
  return {
    sample,
    texts: await patternsOf(connection, sample, texts, signal),
    examples: await examplesOf(connection, table, signal),
    values,
  }
}

/** Every column of the table: one pass for the facts of all, one each for values and distribution; and its sample. */
export const profileColumns = async (
  connection: DuckDBConnection,
  table: Table,
  signal?: AbortSignal,
): Promise<{ columns: Column[]; sample: Sample }> => {
  const { places, rows } = table
  const exact = rows <= EXACT
  const facts = new Map<string, Facts>()
  const ask = async (some: readonly Place[]) => {
    const told = await columnFacts(connection, { relation: table.relation, places: some }, !exact, signal)
    for (const [at, { name }] of some.entries()) facts.set(name, told[at]!)
  }
  // Numbers that are walked tell their facts themselves, and texts whose values are counted, for less than the engine takes.
  await ask(places.filter(place => !exact || !(isNumber(place) || isText(place))))
  let seen: Seen | undefined
  const look = async (kept: WalkedColumns['kept']) => {
    seen = await lookAt(connection, table, facts, kept, signal)
  }
  const walk = exact ? await walkedColumns(connection, table, places, facts, look, signal) : undefined
  if (!seen) await look(new Map())
  const { sample, texts, examples, values: counted } = seen!
  for (const [name, told] of walk?.facts ?? []) facts.set(name, told)
  if (exact) for (const [name, told] of counted) facts.set(name, told.facts)
  await ask(places.filter(({ name }) => !facts.has(name)))
  const others = places
    .filter(place => isNumber(place) && !walk?.walked.has(place.name))
    .map(place => ({ place, facts: facts.get(place.name)! }))
  const distribution = await distributions(connection, table, others, exact, signal)
  const columns: Column[] = []
  for (const [at, place] of places.entries()) {
    const own = facts.get(place.name)!
    const sorted = walk?.walked.get(place.name)
    const values = sorted
      ? { ...sorted, exact: true }
      : (counted.get(place.name) ?? (await valuesOf(connection, table, sample, place, own, signal)))
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
    const numbers = walk?.kept.get(place.name)
    columns.push({ place, profile, facts: own, mixed, ...(numbers ? { numbers } : {}) })
  }
  return { columns, sample }
}
