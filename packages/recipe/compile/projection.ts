import { isUsableName, sameName } from '../reserved.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { TableColumn } from '../table.ts'
import type { StepContext } from './compiled-step.ts'

/** DuckDB's names of our types. */
export const DUCKDB_TYPE: Readonly<Record<ColumnType, Sql>> = {
  text: sql`VARCHAR`,
  number: sql`DOUBLE`,
  integer: sql`BIGINT`,
  boolean: sql`BOOLEAN`,
  date: sql`DATE`,
  timestamp: sql`TIMESTAMP`,
}

const SYSTEM = sql`_row, _part, _fold`

/** The columns of a table from a relation; `values` says how those are made that are not simply taken over. */
export const projection = (
  columns: readonly TableColumn[],
  values: ReadonlyMap<string, Sql>,
  input: Sql,
): Sql => {
  const parts = columns.map(({ name }) => {
    const value = values.get(name)
    return value ? sql`${value} AS ${identifier(name)}` : identifier(name)
  })
  return sql`SELECT ${joined([SYSTEM, ...parts], ', ')} FROM ${input}`
}

/** A column put in: in the place of the one that has its name, otherwise last. */
export const withColumn = (context: StepContext, column: TableColumn): Result<TableColumn[]> => {
  const named = namedWell(context.number, [...others(context, column.name), column])
  if (!named.ok) return named
  const stands = context.columns.some(candidate => candidate.name === column.name)
  if (!stands) return success([...context.columns, column])
  return success(context.columns.map(candidate => (candidate.name === column.name ? column : candidate)))
}

const others = (context: StepContext, name: string) =>
  context.columns.filter(candidate => candidate.name !== name)

/** Fails with `column-exists` or `column-name`. */
export const namedWell = (step: number, columns: readonly TableColumn[]): Result<readonly TableColumn[]> => {
  for (const [index, { name }] of columns.entries()) {
    if (!isUsableName(name)) return failure('column-name', { step, column: name })
    const other = columns.slice(0, index).find(before => sameName(before.name, name))
    if (other) return failure('column-exists', { step, column: name, other: other.name })
  }
  return success(columns)
}
