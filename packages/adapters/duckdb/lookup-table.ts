import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import {
  DUCKDB_TYPE,
  identifier,
  joined,
  type Lookup,
  type Sql,
  sql,
  type TableColumn,
} from '@leinwand/recipe'
import { rowsOf } from './statement.ts'

export const shapeOf = (columns: readonly TableColumn[]): Sql =>
  joined(
    [
      sql`_row BIGINT, _part VARCHAR, _fold INTEGER`,
      ...columns.map(column => sql`${identifier(column.name)} ${DUCKDB_TYPE[column.type]}`),
    ],
    ', ',
  )

/** The rows that a join takes from its branch, as a table of the connection. */
export const layOut = async (
  connection: DuckDBConnection,
  { table, columns, rows }: Lookup,
): Promise<void> => {
  const lists = columns.map((_, n) => listValue(rows.map(row => row[n] ?? null)))
  const texts = columns.map(
    ({ name, type }, n): Sql => ({
      text: `CAST(unnest(CAST($${n + 1} AS VARCHAR[])) AS ${DUCKDB_TYPE[type].text}) AS ${identifier(name).text}`,
      parameters: [],
    }),
  )
  await rowsOf(connection, sql`CREATE TEMP TABLE ${identifier(table)} (${shapeOf(columns)})`)
  if (rows.length === 0) return
  const names = columns.map(({ name }) => identifier(name).text).join(', ')
  const values = texts.map(({ text }) => text).join(', ')
  await connection.run(
    `INSERT INTO ${identifier(table).text} (${names}, _row)
      SELECT *, row_number() OVER () - 1 FROM (SELECT ${values})`,
    lists,
    columns.map(() => LIST(VARCHAR)),
  )
}
