import type { DuckDBConnection } from '@duckdb/node-api'
import { joined, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { chunked } from './chunked.ts'
import { isNumber } from './column-facts.ts'
import { numberColumns } from './number-columns.ts'
import type { Place, Table } from './typed-table.ts'

/** Rows of a table as a smaller one: all of them where there are no more than asked for. */
export type Sample = {
  relation: Sql
  rows: number
  /** Columns that are left out of the relation, as they lie in the table, and where its rows are in them, in their order. */
  kept: ReadonlyMap<string, Float64Array>
  places: readonly number[]
}

const MOST_ROWS = 20_000
const MOST_CELLS = 4_000_000

const whole = (count: number): Sql => ({ text: String(count), parameters: [] })

/** Where the sampled rows lie among those that were kept, in their order. */
const sampledPlaces = async (
  connection: DuckDBConnection,
  table: Table,
  where: Sql,
  signal?: AbortSignal,
): Promise<number[]> => {
  const [isSampled, ordinals] = await numberColumns(connection, table, [where, sql`_row`], signal)
  const places: number[] = []
  for (let at = 0; at < isSampled!.length; at++) if (isSampled![at] === 1) places.push(at)
  return places.sort((a, b) => ordinals![a]! - ordinals![b]!)
}

/**
 * The same rows each time, whatever their order: those whose ordinal falls into the first of so many classes. Columns that
 * are `kept` are taken from there, when they are there, since the engine would read them as a whole; `isKept` says which.
 */
export const takeSample = async (
  connection: DuckDBConnection,
  table: Table,
  kept: ReadonlyMap<string, Float64Array>,
  isKept: (place: Place) => boolean,
  signal?: AbortSignal,
): Promise<Sample> => {
  const most = Math.max(2000, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / table.places.length)))
  if (table.rows <= most) return { relation: table.relation, rows: table.rows, kept: new Map(), places: [] }
  const where = sql`(hash(_row) % CAST(${whole(Math.ceil(table.rows / most))} AS UBIGINT) = 0)`
  const asked = table.places.filter(place => !isKept(place)).map(({ value }) => value)
  const [made] = await rowsOf(
    connection,
    sql`CREATE TEMP TABLE sampled AS SELECT ${joined([sql`_row`, ...asked], ', ')} FROM ${table.relation} WHERE ${where}`,
    signal,
  )
  const places =
    asked.length < table.places.length ? await sampledPlaces(connection, table, where, signal) : []
  return { relation: sql`sampled`, rows: Number(made?.Count ?? 0), kept, places }
}

const ordered = ({ type, value }: Place): Sql => {
  if (type === 'date' || type === 'timestamp')
    return sql`CAST(epoch_ms(CAST(${value} AS TIMESTAMP)) AS DOUBLE)`
  return type === 'text' ? value : sql`CAST(${value} AS DOUBLE)`
}

/** A column of the sample: numbers (NaN is missing) where its values have an order, texts otherwise. */
export type Sampled = Float64Array | (string | null)[]

/** Columns of the sample, in the order of the rows. */
export const sampledColumns = async (
  connection: DuckDBConnection,
  sample: Sample,
  places: readonly Place[],
  signal?: AbortSignal,
): Promise<Sampled[]> => {
  const columns = new Map<Place, Sampled>()
  for (const place of places) {
    const numbers = sample.places.length > 0 && isNumber(place) ? sample.kept.get(place.name) : undefined
    if (numbers)
      columns.set(
        place,
        Float64Array.from(sample.places, at => numbers[at]!),
      )
  }
  const asked = places.filter(place => !columns.has(place))
  for (const some of chunked(asked, 50)) {
    signal?.throwIfAborted()
    const query = sql`SELECT ${joined(some.map(ordered), ', ')} FROM ${sample.relation} ORDER BY _row`
    const reader = await connection.runAndReadAll(query.text)
    for (const [at, values] of reader.getColumns().entries())
      columns.set(
        some[at]!,
        some[at]!.type === 'text'
          ? (values as (string | null)[])
          : Float64Array.from(values, value => (value === null ? Number.NaN : Number(value))),
      )
  }
  return places.map(place => columns.get(place)!)
}

/** Texts as codes in the order of their first appearance, −1 missing. */
export const codesOf = (texts: readonly (string | null)[]): Int32Array => {
  const codes = new Map<string, number>()
  return Int32Array.from(texts, text => {
    if (text === null) return -1
    const code = codes.get(text) ?? codes.size
    codes.set(text, code)
    return code
  })
}
