import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { ColumnReading, ProfileQuestion } from '@leinwand/flow/profile'
import {
  bareText,
  type ColumnType,
  identifier,
  joined,
  known,
  type Parsing,
  parsed,
  type Sql,
  sql,
} from '@leinwand/recipe'
import { storedRelation } from '../rows.ts'
import { rowsOf } from '../statement.ts'
import { chunked } from './chunked.ts'
import { inferTypes, reads } from './infer-types.ts'

/** A column of the typed table, under a name of our own. */
export type Place = {
  name: string
  type: ColumnType
  decimal: '.' | ','
  format: string | null
  unit: string | null
  unreadable: number
  /** The first values that are unreadable, by their rows, and what the first of them says. */
  unread?: { rows: number[]; example: string }
  /** `v…` in the table. */
  value: Sql
}

/** The data set with types: `_row` and a value for each place. */
export type Table = {
  relation: Sql
  places: readonly Place[]
  rows: number
  /** The same rows as the texts that they were read from; null where they were never texts. */
  texts: Sql | null
}

/** A column of a typed file as the profile takes it: what is no number, date or time of ours is missing. */
const asTyped = (name: string, type: ColumnType): Sql => {
  const value = identifier(name)
  switch (type) {
    case 'number':
      return sql`(CASE WHEN isfinite(CAST(${value} AS DOUBLE)) THEN CAST(${value} AS DOUBLE) END)`
    case 'integer':
      return sql`TRY_CAST(${value} AS BIGINT)`
    case 'boolean':
      return sql`CAST(${value} AS BOOLEAN)`
    case 'date':
      return sql`TRY_CAST(${value} AS DATE)`
    case 'timestamp':
      return sql`TRY_CAST(${value} AS TIMESTAMP)`
    case 'text':
      return sql`CAST(${value} AS VARCHAR)`
  }
}

const placed = (at: number, about: Omit<Place, 'value'>): Place => ({ ...about, value: identifier(`v${at}`) })

/** A wide table is asked often, each time by way of all its columns: it is taken to memory, or to where memory spills. */
const WIDE = 100
const MOST_CELLS = 50_000_000

/** Under `profiled`: a wide table as a table of its own, any other as a view of what lies there. */
const layTyped = async (
  connection: DuckDBConnection,
  relation: Sql,
  { places, rows }: Pick<Table, 'places' | 'rows'>,
  signal?: AbortSignal,
): Promise<void> => {
  const isTaken = places.length >= WIDE && places.length * rows <= MOST_CELLS
  const kind = { text: isTaken ? 'TABLE' : 'VIEW', parameters: [] }
  const values = places.map(({ name, type, value }) => sql`${asTyped(name, type)} AS ${value}`)
  await rowsOf(
    connection,
    sql`CREATE TEMP ${kind} profiled AS SELECT _row, ${joined(values, ', ')} FROM ${relation}`,
    signal,
  )
}

const parsingOf = ({
  as,
  decimal,
  thousands,
  format,
  missing,
  affixes,
  ...words
}: ColumnReading): Parsing => ({
  as,
  decimal,
  thousands,
  missing: ['', ...missing.filter(word => word !== '')],
  ...(format === null ? {} : { format }),
  ...(affixes === undefined ? {} : { affixes: [...affixes] }),
  ...(words.true.length > 0 ? { true: [...words.true] } : {}),
  ...(words.false.length > 0 ? { false: [...words.false] } : {}),
})

const typedAs = (text: Sql, parsing: Parsing): Sql =>
  parsing.format === undefined ? reads(text, parsing) : parsed(text, parsing)

type Read = { place: Omit<Place, 'value'>; parsing: Parsing }

const inferred = async (
  connection: DuckDBConnection,
  dataSet: DataSet,
  relation: Sql,
  signal?: AbortSignal,
): Promise<Read[]> => {
  const source = { relation, rows: dataSet.rows, columns: dataSet.columns }
  const found = await inferTypes(connection, source, signal)
  return found.map(({ name, type, decimal, unreadable }) => ({
    place: { name, type, decimal, unreadable, format: null, unit: null },
    parsing: { as: type, decimal, thousands: '', missing: [''] },
  }))
}

const decided = async (
  connection: DuckDBConnection,
  dataSet: DataSet,
  relation: Sql,
  parsing: readonly ColumnReading[],
  signal?: AbortSignal,
): Promise<Read[]> => {
  const of = new Map(parsing.map(reading => [reading.name, reading]))
  const reads = dataSet.columns.map((name): Read => {
    const reading = of.get(name)
    const how: Parsing = reading
      ? parsingOf(reading)
      : { as: 'text', decimal: '.', thousands: '', missing: [''] }
    const place = {
      name,
      type: how.as,
      decimal: how.decimal,
      format: reading?.format ?? null,
      unit: reading?.unit ?? null,
      unreadable: 0,
    }
    return { place, parsing: how }
  })
  const counts = reads.flatMap(({ place, parsing }, at) =>
    place.type === 'text'
      ? []
      : [sql`count(${known(identifier(place.name), parsing.missing)}) AS ${identifier(`k${at}`)}`],
  )
  for (const some of chunked(counts)) {
    const [row] = await rowsOf(connection, sql`SELECT ${joined(some, ', ')} FROM ${relation}`, signal)
    for (const [name, count] of Object.entries(row!))
      reads[Number(name.slice(1))]!.place.unreadable = Number(count)
  }
  return reads
}

const readTexts = async (
  connection: DuckDBConnection,
  relation: Sql,
  columns: readonly Read[],
  signal?: AbortSignal,
): Promise<void> => {
  const texts = columns.map(({ place, parsing }, at) => {
    return sql`${bareText(identifier(place.name), parsing)} AS ${identifier(`t${at}`)}`
  })
  const values = columns.map(({ parsing }, at) => {
    const text = identifier(`t${at}`)
    return sql`${typedAs(text, parsing)} AS ${identifier(`v${at}`)}`
  })
  await rowsOf(
    connection,
    sql`CREATE TEMP TABLE profiled AS SELECT _row, ${joined(values, ', ')}
      FROM (SELECT _row, ${joined(texts, ', ')} FROM ${relation})`,
    signal,
  )
}

/** Of what was read by decision it is counted once typed what did not read. */
const settleUnreadable = async (
  connection: DuckDBConnection,
  table: Table,
  signal?: AbortSignal,
): Promise<Place[]> => {
  const typed = table.places.flatMap((place, at) =>
    place.type === 'text' ? [] : [sql`count(${place.value}) AS ${identifier(`k${at}`)}`],
  )
  const read = new Map<string, number>()
  for (const some of chunked(typed)) {
    const [row] = await rowsOf(connection, sql`SELECT ${joined(some, ', ')} FROM ${table.relation}`, signal)
    for (const [name, count] of Object.entries(row!)) read.set(name, Number(count))
  }
  return table.places.map((place, at) => ({
    ...place,
    unreadable: Math.max(0, place.unreadable - (read.get(`k${at}`) ?? place.unreadable)),
  }))
}

const SHOWN = 5

/** Which values are unreadable, of the columns that have any. */
const withExamples = async (
  connection: DuckDBConnection,
  relation: Sql,
  places: readonly Place[],
  columns: readonly Read[],
  signal?: AbortSignal,
): Promise<Place[]> => {
  const shown: Place[] = []
  for (const [at, place] of places.entries()) {
    shown.push(place)
    if (place.unreadable === 0) continue
    const { parsing } = columns[at]!
    // Stops at the first few, in whatever order they are found.
    const found = await rowsOf(
      connection,
      sql`SELECT _row, said FROM (SELECT _row, ${known(identifier(place.name), parsing.missing)} AS said,
        ${bareText(identifier(place.name), parsing)} AS bare FROM ${relation})
        WHERE said IS NOT NULL AND ${typedAs(identifier('bare'), parsing)} IS NULL LIMIT ${{ text: String(SHOWN), parameters: [] }}`,
      signal,
    )
    found.sort((a, b) => Number(a._row) - Number(b._row))
    const [first] = found
    if (first)
      shown[at] = {
        ...place,
        unread: { rows: found.map(row => Number(row._row)), example: String(first.said) },
      }
  }
  return shown
}

/**
 * The data set with its types as the relation `profiled` of the connection. What has types already is read where it
 * lies; texts are read once.
 */
export const typedTable = async (
  connection: DuckDBConnection,
  dataSet: DataSet,
  { typed, parsing, signal }: ProfileQuestion,
): Promise<Table> => {
  const relation = storedRelation(dataSet)
  const { rows } = dataSet
  const profiled = sql`profiled`
  if (typed) {
    const places = typed.map(({ name, type, unit }, at) =>
      placed(at, { name, type, decimal: '.', format: null, unit: unit ?? null, unreadable: 0 }),
    )
    await layTyped(connection, relation, { places, rows }, signal)
    return { relation: profiled, places, rows, texts: null }
  }
  const columns = parsing
    ? await decided(connection, dataSet, relation, parsing, signal)
    : await inferred(connection, dataSet, relation, signal)
  await readTexts(connection, relation, columns, signal)
  const table = {
    relation: profiled,
    places: columns.map(({ place }, at) => placed(at, place)),
    rows,
    texts: relation,
  }
  const places = parsing ? await settleUnreadable(connection, table, signal) : table.places
  return { ...table, places: await withExamples(connection, relation, places, columns, signal) }
}
