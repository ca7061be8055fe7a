import type { DuckDBValue } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Value } from '@leinwand/flow/value'
import { bareText, identifier, joined, known, type Parsing, parsed, type Sql, sql } from '@leinwand/recipe'
import { lockedInstance } from './instance.ts'
import { storedRelation } from './rows.ts'
import { rowsOf } from './statement.ts'
import { plain } from './value.ts'

/** `typed` are the same rows, as values. */
export type Sample = { columns: string[]; rows: (string | null)[][]; typed: Value[][] }

type Parsings = Readonly<Record<string, Parsing>>

const typedColumn = (name: string, parsing: Parsing | undefined): Sql => {
  if (parsing === undefined) return identifier(name)
  const typed = parsed(identifier('text'), parsing)
  // `parsed` mentions its text more than once and takes a name.
  return sql`(SELECT ${typed} FROM (SELECT ${bareText(identifier(name), parsing)} AS text))`
}

const inside = async <T>(
  directory: string,
  run: (query: (statement: Sql) => Promise<Record<string, DuckDBValue>[]>) => Promise<T>,
): Promise<T> => {
  const instance = await lockedInstance(directory)
  const connection = await instance.connect()
  try {
    return await run(statement => rowsOf(connection, statement))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const page = (dataSet: DataSet, offset: number, limit: number): Sql => {
  const names = dataSet.columns.map(identifier)
  const window = { text: `LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`, parameters: [] }
  return sql`SELECT ${joined(names, ', ')} FROM ${storedRelation(dataSet)} ${window}`
}

/** Rows of a data set of texts, in their order. `directory` is where the data set lies. */
export const textRows = (
  dataSet: DataSet,
  { directory, offset, limit }: { directory: string; offset: number; limit: number },
): Promise<Value[][]> =>
  inside(directory, async query => {
    const rows = await query(page(dataSet, offset, limit))
    return rows.map(row => dataSet.columns.map(name => plain(row[name]!)))
  })

/** The first rows as texts, and as what the parsing makes of them; a column that has none stays text. */
export const typedSample = (
  dataSet: DataSet,
  parsings: Parsings,
  { directory, limit }: { directory: string; limit: number },
): Promise<Sample> =>
  inside(directory, async query => {
    const { columns } = dataSet
    const texts = await query(page(dataSet, 0, limit))
    const typed = columns.map(
      (name, index) => sql`${typedColumn(name, parsings[name])} AS ${identifier(`c${index}`)}`,
    )
    const values = await query(sql`SELECT ${joined(typed, ', ')} FROM (${page(dataSet, 0, limit)})`)
    return {
      columns: [...columns],
      rows: texts.map(row => columns.map(name => (row[name] === null ? null : String(row[name])))),
      typed: values.map(row => columns.map((_, index) => plain(row[`c${index}`]!))),
    }
  })

/** By column, how many texts are there that the parsing cannot read. */
export const unreadableOf = (
  dataSet: DataSet,
  parsings: Parsings,
  directory: string,
): Promise<Record<string, number>> =>
  inside(directory, async query => {
    const names = Object.keys(parsings).filter(name => dataSet.columns.includes(name))
    if (names.length === 0) return {}
    const counts = names.map((name, index) => {
      const text = known(identifier(name), parsings[name]!.missing)
      const value = typedColumn(name, parsings[name])
      return sql`count(*) FILTER (WHERE (${text}) IS NOT NULL AND (${value}) IS NULL) AS ${identifier(`c${index}`)}`
    })
    const [row] = await query(sql`SELECT ${joined(counts, ', ')} FROM ${storedRelation(dataSet)}`)
    return Object.fromEntries(names.map((name, index) => [name, Number(row?.[`c${index}`] ?? 0)]))
  })
