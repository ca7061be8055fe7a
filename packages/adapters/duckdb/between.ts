import type { HeldOut } from '@leinwand/flow/prepare'
import {
  DUCKDB_TYPE,
  identifier,
  joined,
  parameter,
  type Result,
  type Sql,
  sql,
  type TableColumn,
} from '@leinwand/recipe'

/** What a split tells every row beside its columns. */
export const SYSTEM = ['_part', '_fold']

/** What a step does to the rows, worked out only where they are read. */
export type Later = {
  /** Columns that it makes or changes, `_part` and `_fold` among them. */
  readonly makes: ReadonlySet<string>
  /** Columns that it reads for that. */
  readonly reads: readonly string[]
  readonly drops: boolean
  /** Whether the rows come in another order. */
  readonly mixes?: boolean
  /** The same over fewer columns, of which those it reads are some. */
  readonly over: (
    columns: readonly TableColumn[],
  ) => Result<{ query: (input: Sql) => Sql; columns: readonly TableColumn[] }>
}

/**
 * The rows between two steps: stored ones or a table, and what the steps since then do to them. Writing ten million rows down
 * after every step takes longer than to parse, filter and derive anew what is read of them, which mostly is a few columns.
 */
export type Between = {
  readonly stored: { readonly relation: Sql; readonly columns: readonly TableColumn[] }
  readonly later: readonly Later[]
  /** Tables of the connection that were made for these rows alone. */
  readonly tables: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly rows: number
  /** Whether they lie in the order of `_row`. */
  readonly inOrder: boolean
}

export const storedRows = (
  relation: Sql,
  columns: readonly TableColumn[],
  rows: number,
  { tables = [], inOrder = true }: { tables?: readonly string[]; inOrder?: boolean } = {},
): Between => ({ stored: { relation, columns }, later: [], tables, columns, rows, inOrder })

/** The steps that are needed for some columns: those that make them, those whose rows go, and what these read. */
const neededFor = (later: readonly Later[], wanted: readonly string[]): readonly Later[] => {
  const names = new Set([...SYSTEM, ...wanted])
  const needed: Later[] = []
  for (const one of later.toReversed()) {
    if (!one.drops && ![...one.makes].some(name => names.has(name))) continue
    needed.unshift(one)
    for (const name of one.reads) names.add(name)
  }
  return needed
}

const chained = (
  { stored }: Between,
  later: readonly Later[],
  sortedAt?: Later,
): { relation: Sql; names: Set<string> } | null => {
  let { relation, columns } = stored
  for (const one of later) {
    const next = one.over(columns)
    // Without some of the steps a name can be there twice; then all of them are needed.
    if (!next.ok) return null
    relation = sql`(${next.value.query(relation)} ${one === sortedAt ? sql`ORDER BY _row` : sql``})`
    columns = next.value.columns
  }
  return { relation, names: new Set(columns.map(({ name }) => name)) }
}

/**
 * The rows as a relation with all their columns. `sorted`: in the order of `_row` behind the last step that puts them out of
 * it, where they have fewer columns to carry than at the end.
 */
export const rowsAs = (between: Between, sorted = false): Sql => {
  const all = chained(between, between.later, sorted ? between.later.findLast(one => one.mixes) : undefined)
  if (!all) throw new Error('steps that were compiled do not compile')
  return all.relation
}

/** The rows as a relation with `_row`, `_part`, `_fold` and some of their columns, and without the steps that these do not need. */
export const columnsAs = (between: Between, wanted: readonly string[]): Sql => {
  const fewer = chained(between, neededFor(between.later, wanted))
  const there = fewer && wanted.every(name => SYSTEM.includes(name) || fewer.names.has(name))
  const relation = there ? fewer.relation : rowsAs(between)
  const names = [...new Set([...SYSTEM, ...wanted])].map(identifier)
  return sql`(SELECT ${joined([sql`_row`, ...names], ', ')} FROM ${relation})`
}

/** Columns that were worked out in a table beside the rows, put to them by `_row`. */
export const beside = (table: string, made: readonly TableColumn[], system: boolean): Later => {
  const own = new Map(made.map(column => [column.name, column]))
  return {
    makes: new Set([...own.keys(), ...(system ? SYSTEM : [])]),
    reads: [],
    drops: false,
    // Rows that two threads look up come as each of them is ready.
    mixes: true,
    over: before => {
      const kept = before.map(column => own.get(column.name) ?? column)
      const added = made.filter(({ name }) => before.every(column => column.name !== name))
      const columns = [...kept, ...added]
      const side = (isMade: boolean) => (isMade ? sql`_beside` : sql`_rows`)
      const names = [
        ...SYSTEM.map(name => sql`${side(system)}.${identifier(name)}`),
        ...columns.map(({ name }) => sql`${side(own.has(name))}.${identifier(name)}`),
      ]
      const query = (input: Sql): Sql => sql`SELECT _rows._row, ${joined(names, ', ')}
        FROM ${input} AS _rows JOIN ${identifier(table)} AS _beside ON _rows._row = _beside._row`
      return { ok: true, value: { query, columns } }
    },
  }
}

const replacing = (values: ReadonlyMap<string, Sql>, columns: readonly TableColumn[]): Later => ({
  makes: new Set(values.keys()),
  reads: [],
  drops: false,
  over: before => {
    const there = new Set(before.map(({ name }) => name))
    const after = [...before, ...columns.filter(({ name }) => values.has(name) && !there.has(name))]
    const cells = [...SYSTEM, ...after.map(({ name }) => name)].map(name => {
      const value = values.get(name)
      return value ? sql`${value} AS ${identifier(name)}` : identifier(name)
    })
    const query = (input: Sql): Sql => sql`SELECT ${joined([sql`_row`, ...cells], ', ')} FROM ${input}`
    return { ok: true, value: { query, columns: after } }
  },
})

/** The rows with these columns, of which those that they do not have yet, and those named, are missing in every row. */
export const withMissing = (
  between: Between,
  columns: readonly TableColumn[],
  named: readonly string[] = [],
): Between => {
  const there = new Set(between.columns.map(({ name }) => name))
  const missing = columns.filter(({ name }) => !there.has(name) || named.includes(name))
  if (missing.length === 0) return between
  const none = (type: TableColumn['type']) => sql`CAST(NULL AS ${DUCKDB_TYPE[type]})`
  const values = new Map(missing.map(({ name, type }) => [name, none(type)]))
  return { ...between, columns, later: [...between.later, replacing(values, missing)] }
}

/** All rows as rows of the test part, of no fold. */
export const inTestPart = (between: Between): Between => {
  const values = new Map([
    ['_part', sql`'test'`],
    ['_fold', sql`CAST(NULL AS INTEGER)`],
  ])
  return { ...between, later: [...between.later, replacing(values, [])] }
}

/** The part of rows that are held out while a recipe is fitted: no step puts them together with those of another part. */
const HELD_OUT = sql`'held out'`

/** The rows of a fold, or of it and those after it, in a part of their own. */
export const holdOut = (between: Between, heldOut: HeldOut | undefined): Between => {
  if (heldOut === undefined) return between
  const { fold, andLater } = heldOut
  const isOut = andLater ? sql`_fold >=` : sql`_fold =`
  const part = sql`CASE WHEN ${isOut} CAST(${parameter(fold)} AS INTEGER) THEN ${HELD_OUT} ELSE _part END`
  return { ...between, later: [...between.later, replacing(new Map([['_part', part]]), [])] }
}

/** Rows that were held out as rows to test on, which keep their fold. */
export const heldOutAsTest = (between: Between): Between => {
  const part = sql`CASE WHEN _part = ${HELD_OUT} THEN 'test' ELSE _part END`
  return { ...between, later: [...between.later, replacing(new Map([['_part', part]]), [])] }
}
