import type { DuckDBConnection } from '@duckdb/node-api'
import type { PreviewTable, SpreadColumn } from '@leinwand/flow/prepare'
import type { Value } from '@leinwand/flow/value'
import { identifier, joined, parameter, type Sql, sql, type TableColumn } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { plain } from '../value.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { StepTable } from './step-table.ts'

/** What was worked out already of a table: how its columns spread, and which the step changed that made it. */
type Looked = { spreads: Map<string, Spread>; changed?: Set<string> }
export type Spreads = Map<string, Looked>

const lookedAt = (known: Spreads, table: string): Looked => {
  const looked = known.get(table) ?? { spreads: new Map<string, Spread>() }
  known.set(table, looked)
  return looked
}

type Page = { offset: number; limit: number }
type Rows = { ordinals: number[]; rows: Value[][] }

const whole = (value: number): Sql => sql`CAST(${parameter(value)} AS BIGINT)`

const readRows = async (
  connection: DuckDBConnection,
  { table, columns }: StepTable,
  rest: Sql,
): Promise<Rows> => {
  const names = joined([sql`_row`, ...columns.map(({ name }) => identifier(name))], ', ')
  const found = await rowsOf(connection, sql`SELECT ${names} FROM ${identifier(table)} ${rest}`)
  return {
    ordinals: found.map(row => Number(row._row)),
    rows: found.map(row => columns.map(({ name }) => plain(row[name]!))),
  }
}

const pageOf = ({ offset, limit }: Page): Sql =>
  sql`ORDER BY _row LIMIT ${whole(limit)} OFFSET ${whole(offset)}`

/** Columns of both sides that have another type, unit or value in some row of the sample. */
const changedColumns = async (
  connection: DuckDBConnection,
  before: StepTable,
  after: StepTable,
): Promise<Set<string>> => {
  const was = new Map(before.columns.map(column => [column.name, column]))
  const both = after.columns.filter(({ name }) => was.has(name))
  const retyped = both.filter(
    ({ name, type, unit }) => was.get(name)!.type !== type || was.get(name)!.unit !== unit,
  )
  const same = both.filter(column => was.get(column.name)!.type === column.type)
  const changed = new Set(retyped.map(({ name }) => name))
  if (same.length === 0) return changed
  const differ = same.map(({ name }, index) => {
    const column = identifier(name)
    return sql`bool_or(was.${column} IS DISTINCT FROM is_.${column}) AS ${identifier(`differs${index}`)}`
  })
  const [row] = await rowsOf(
    connection,
    sql`SELECT ${joined(differ, ', ')} FROM ${identifier(before.table)} AS was
      JOIN ${identifier(after.table)} AS is_ USING (_row)`,
  )
  same.forEach(({ name }, index) => {
    if (row![`differs${index}`] === true) changed.add(name)
  })
  return changed
}

const spreadsOf = async (
  connection: DuckDBConnection,
  { table, columns }: StepTable,
  known: Spreads,
): Promise<Spread[]> => {
  const own = lookedAt(known, table).spreads
  const missing = columns.filter(({ name }) => !own.has(name))
  const found = await spreadOf(connection, identifier(table), missing)
  missing.forEach(({ name }, index) => {
    own.set(name, found[index]!)
  })
  return columns.map(({ name }) => own.get(name)!)
}

const shown = (
  columns: readonly TableColumn[],
  spreads: readonly Spread[],
  of: (name: string) => Pick<SpreadColumn, 'changed' | 'added'>,
): SpreadColumn[] =>
  columns.map(({ name, type, unit }, index) => ({
    name,
    type,
    unit: unit ?? null,
    ...spreads[index]!,
    ...of(name),
  }))

/** For each row of `here` the columns, by index, whose value is another there, where the row is on both sides. */
const changedCells = (
  here: Rows,
  there: Rows,
  columns: { here: readonly TableColumn[]; there: readonly TableColumn[] },
): number[][] => {
  const rowThere = new Map(there.ordinals.map((ordinal, index) => [ordinal, there.rows[index]!]))
  const place = columns.here.map(({ name }) => columns.there.findIndex(column => column.name === name))
  return here.rows.map((row, index) => {
    const other = rowThere.get(here.ordinals[index]!)
    if (!other) return []
    return row.flatMap((value, at) => (place[at]! >= 0 && other[place[at]!] !== value ? [at] : []))
  })
}

const untouched = () => ({ changed: false, added: false })

/** One side alone: of a step that does not run, or of the source. */
export const oneSide = async (
  connection: DuckDBConnection,
  side: StepTable,
  { page, known }: { page: Page; known: Spreads },
): Promise<PreviewTable> => {
  const { ordinals, rows } = await readRows(connection, side, pageOf(page))
  const spreads = await spreadsOf(connection, side, known)
  return {
    columns: shown(side.columns, spreads, untouched),
    rows,
    ordinals,
    changed: rows.map(() => []),
    total: side.rows,
  }
}

/** Both sides of a step: the same rows where ordinals last, each its own page otherwise. */
export const bothSides = async (
  connection: DuckDBConnection,
  before: StepTable,
  after: StepTable,
  { page, known, aligned }: { page: Page; known: Spreads; aligned: boolean },
): Promise<{ before: PreviewTable; after: PreviewTable }> => {
  const left = await readRows(connection, before, pageOf(page))
  const ids = joined(left.ordinals.length === 0 ? [sql`-1`] : left.ordinals.map(whole), ', ')
  const right = await readRows(
    connection,
    after,
    aligned ? sql`WHERE _row IN (${ids}) ORDER BY _row` : pageOf(page),
  )
  const looked = lookedAt(known, after.table)
  looked.changed ??= aligned ? await changedColumns(connection, before, after) : new Set()
  const { changed, spreads } = looked
  const spreadBefore = await spreadsOf(connection, before, known)
  // What a step leaves as it was spreads as it did.
  if (aligned && before.rows === after.rows)
    before.columns.forEach(({ name }, index) => {
      if (!changed.has(name)) spreads.set(name, spreadBefore[index]!)
    })
  const spreadAfter = await spreadsOf(connection, after, known)
  const names = {
    before: new Set(before.columns.map(({ name }) => name)),
    after: new Set(after.columns.map(({ name }) => name)),
  }
  const cells = (here: Rows, there: Rows, columns: Parameters<typeof changedCells>[2]) =>
    aligned ? changedCells(here, there, columns) : here.rows.map(() => [])
  return {
    before: {
      columns: shown(before.columns, spreadBefore, name => ({
        changed: changed.has(name),
        added: !names.after.has(name),
      })),
      ...left,
      changed: cells(left, right, { here: before.columns, there: after.columns }),
      total: before.rows,
    },
    after: {
      columns: shown(after.columns, spreadAfter, name => ({
        changed: changed.has(name),
        added: !names.before.has(name),
      })),
      ...right,
      changed: cells(right, left, { here: after.columns, there: before.columns }),
      total: after.rows,
    },
  }
}
