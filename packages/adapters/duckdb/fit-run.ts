import type { DuckDBConnection } from '@duckdb/node-api'
import type { Sources, StepAccount } from '@leinwand/flow/prepare'
import { identifier, type Learned, type Sql, sql, type TableColumn } from '@leinwand/recipe'
import { rowsOf } from './statement.ts'

/** What all steps of one run share. */
export type FitRun = {
  readonly connection: DuckDBConnection
  readonly sources: Sources
  readonly target: string | undefined
  readonly signal: AbortSignal | undefined
  /** Where rows that a `check` puts aside are written as NDJSON, a file for each step; nowhere in a dry run. */
  readonly aside: { readonly directory: string; readonly files: string[] } | undefined
  /** Tables made so far. */
  tables: number
}

/** The rows between two steps: a query, over a table of the connection where one was made. */
export type Between = {
  readonly relation: Sql
  readonly table: string | null
  readonly columns: readonly TableColumn[]
  readonly rows: number
}

export type Fitted = {
  readonly after: Between
  readonly learned: Learned
  readonly account: StepAccount
}

/** The rows of a query as a table of the connection. DuckDB writes to disk what does not fit into memory. */
export const laidDown = async (run: FitRun, query: Sql): Promise<{ table: string; rows: number }> => {
  const table = `step${run.tables++}`
  const create = sql`CREATE TEMP TABLE ${identifier(table)} AS ${query}`
  const [made] = await rowsOf(run.connection, create, run.signal)
  return { table, rows: Number(made?.Count ?? 0) }
}

/** What no later step reads gives its memory back. */
export const cleared = async (run: FitRun, table: string | null): Promise<void> => {
  if (table !== null) await rowsOf(run.connection, sql`DROP TABLE ${identifier(table)}`)
}
