import type { DuckDBConnection } from '@duckdb/node-api'
import type { HeldOut, Sources, StepAccount } from '@leinwand/flow/prepare'
import { identifier, type Learned, type Sql, sql } from '@leinwand/recipe'
import type { Between } from './between.ts'
import { rowsOf } from './statement.ts'

/** What all steps of one run share. */
export type FitRun = {
  readonly connection: DuckDBConnection
  readonly sources: Sources
  /** By source the columns it is read with, where they are not those it has: what it lacks is missing in every row. */
  readonly columns?: Readonly<Record<string, readonly string[]>>
  readonly target: string | undefined
  /** Folds whose rows do not train. */
  readonly heldOut?: HeldOut | undefined
  readonly signal: AbortSignal | undefined
  /** Where rows that a `check` puts aside are written as NDJSON, a file for each step; nowhere in a dry run. */
  readonly aside: { readonly directory: string; readonly files: string[] } | undefined
  /** Whether what each step makes is written to a table of its own, because somebody looks at it. */
  readonly everyStep?: boolean
  /** Tables made so far. */
  tables: number
}

export type Fitted = {
  readonly after: Between
  readonly learned: Learned
  readonly account: StepAccount
}

/** The columns of each source, as steps are checked against them. */
export const columnsOf = ({
  sources,
  columns = {},
}: Pick<FitRun, 'sources' | 'columns'>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(sources).map(([id, dataSet]) => [id, columns[id] ?? dataSet.columns]))

/** The rows of a query as a table of the connection. DuckDB writes to disk what does not fit into memory. */
export const laidDown = async (run: FitRun, query: Sql): Promise<{ table: string; rows: number }> => {
  const table = `step${run.tables++}`
  const create = sql`CREATE TEMP TABLE ${identifier(table)} AS ${query}`
  const [made] = await rowsOf(run.connection, create, run.signal)
  return { table, rows: Number(made?.Count ?? 0) }
}

/** What no later step reads gives its memory back. */
export const cleared = async (run: FitRun, tables: readonly string[]): Promise<void> => {
  for (const table of tables) await rowsOf(run.connection, sql`DROP TABLE ${identifier(table)}`)
}
