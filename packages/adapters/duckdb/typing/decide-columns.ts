import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type ColumnCounts,
  type ColumnDecision,
  countReadings,
  decideColumn,
  type Hints,
  identifier,
  isFiller,
  isMarker,
  joined,
  parameter,
  proposeReadings,
  type Reading,
  type Sql,
  sql,
  votedDecimal,
} from '@leinwand/recipe'
import { typesOf } from '../statement.ts'
import { type Asked, countColumns, isMarkerIn, sayingIn } from './count-columns.ts'
import { type Likely, likelyReadings, settledBy } from './likely-readings.ts'
import { countsSeen, type SeenColumn } from './seen-column.ts'

const SAMPLE = 2000
/** A table of so few cells is read whole: counting them here is quicker than planning a query of many expressions. */
const FEW_CELLS = 3_000_000

type Wanted = { name: string; unit: string | null }
export type TextTable = {
  relation: Sql
  rows: number
  columns: readonly Wanted[]
  /** By the place of a column, where its cells were counted on their way into the table. */
  seen?: readonly (SeenColumn | null)[]
}

type Texts = readonly (string | null)[]

const columnsOf = async (
  connection: DuckDBConnection,
  { text, parameters }: Sql,
  signal?: AbortSignal,
): Promise<Texts[]> => {
  signal?.throwIfAborted()
  const reader = await connection.runAndReadAll(text, [...parameters], typesOf(parameters))
  return reader.getColumns() as (string | null)[][]
}

/** Texts of every `stride`th row, by column. */
const textsOf = (
  connection: DuckDBConnection,
  { relation, columns }: TextTable,
  stride: number,
  signal?: AbortSignal,
): Promise<Texts[]> => {
  const names = columns.map(({ name }) => identifier(name))
  const some = stride === 1 ? sql`` : sql`WHERE _row % CAST(${parameter(stride)} AS BIGINT) = 0`
  return columnsOf(connection, sql`SELECT ${joined(names, ', ')} FROM ${relation} ${some}`, signal)
}

const saysNothing = (sample: Texts): boolean => countReadings(sample, []).values === 0

/** The first values of a column of which some rows held nothing but gaps and markers. */
const valuesOf = async (
  connection: DuckDBConnection,
  relation: Sql,
  name: string,
  signal?: AbortSignal,
): Promise<Texts> => {
  const text = identifier('said')
  const [values] = await columnsOf(
    connection,
    sql`SELECT ${text} FROM (SELECT ${sayingIn(identifier(name))} AS ${text} FROM ${relation})
      WHERE ${text} IS NOT NULL AND NOT ${isMarkerIn(text)} LIMIT CAST(${parameter(SAMPLE)} AS BIGINT)`,
    signal,
  )
  return values ?? []
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
  fewCells = FEW_CELLS,
): Promise<ColumnDecision[]> => {
  const whole = table.rows * table.columns.length <= fewCells
  const stride = whole ? 1 : Math.max(1, Math.floor(table.rows / SAMPLE))
  const texts = await textsOf(connection, table, stride, signal)
  const columns: Counted[] = []
  for (const [at, { name, unit }] of table.columns.entries()) {
    const some = texts[at] ?? []
    const more = whole || !saysNothing(some) ? [] : await valuesOf(connection, table.relation, name, signal)
    const sample = more.length === 0 ? some : [...some, ...more]
    const proposed = proposeReadings(name, sample)
    columns.push({ name, unit, sample, proposed, counts: whole ? countReadings(sample, proposed) : NOTHING })
  }
  if (!whole) await countAll(connection, table, columns, signal)
  const decimal = votedDecimal(columns)
  return columns.map(column => decideColumn(column, column.counts, { ...hints, decimal }))
}

type Counted = Wanted & { sample: Texts; proposed: readonly Reading[]; counts: ColumnCounts }

const NOTHING: ColumnCounts = { values: 0, blanks: 0, markers: {}, reads: [], leadingZeros: 0, fillers: [] }

const GROUPED = /\d[.,'’ \u00a0\u2007\u2009\u202f]\d{3}(?!\d)/
/** Nothing in any row, or a cross. */
const isCrossed = (sample: Texts): boolean => sample.every(value => /^x?$/i.test(value?.trim() ?? ''))

const asking = ({ name, proposed, sample }: Counted): Asked => ({
  name,
  readings: proposed,
  marked: true,
  bare: false,
  grouped: sample.some(text => text !== null && GROUPED.test(text)),
  filled: sample.some(text => text !== null && isFiller(text.trim())),
})

/** Neither a marker nor spaces around a text: a column that goes on so can be counted as it stands. */
const isPlain = (sample: Texts): boolean =>
  sample.every(text => text === null || (text === text.trim() && !isMarker(text)))

type LikelyColumn = { at: number; column: Counted; found: Likely }

/**
 * The columns that the likely readings of their samples settle. Where each value is read, none is a marker and none has
 * spaces around it, and nobody needs to look for them.
 */
const countLikely = async (
  connection: DuckDBConnection,
  { relation, rows, seen }: TextTable,
  columns: readonly Counted[],
  signal?: AbortSignal,
): Promise<void> => {
  const likely = columns.flatMap((column, at): LikelyColumn[] => {
    const found = likelyReadings(column.sample, column.proposed)
    return found === null ? [] : [{ at, column, found }]
  })
  const unseen = likely.filter(({ at, column, found }) => {
    const { grouped, filled } = asking(column)
    if (filled || !isPlain(column.sample)) return true
    const counts = countsSeen(seen?.[at], found, column.proposed, { rows, grouped })
    if (counts !== null) column.counts = settledBy(found, column.proposed, counts) ?? NOTHING
    return counts === null
  })
  const asked = unseen.map(({ column, found }): Asked => {
    const plain = isPlain(column.sample)
    const readings = found.counted.map(at => column.proposed[at]!)
    return { ...asking(column), readings, marked: !plain, bare: plain }
  })
  const counted = await countColumns(connection, relation, asked, signal)
  for (const [at, { column, found }] of unseen.entries())
    column.counts = settledBy(found, column.proposed, counted[at]!) ?? NOTHING
}

/** Counts over all rows what the samples proposed. What nothing was proposed for has values all the same: they are texts. */
const countAll = async (
  connection: DuckDBConnection,
  table: TextTable,
  columns: readonly Counted[],
  signal?: AbortSignal,
): Promise<void> => {
  await countLikely(connection, table, columns, signal)
  const open = columns.filter(({ proposed: { length }, counts, sample }) =>
    length > 0 ? counts === NOTHING : isCrossed(sample),
  )
  for (const column of columns)
    if (column.proposed.length === 0 && !saysNothing(column.sample)) column.counts = { ...NOTHING, values: 1 }
  const counted = await countColumns(connection, table.relation, open.map(asking), signal)
  for (const [at, column] of open.entries()) column.counts = counted[at]!
}
