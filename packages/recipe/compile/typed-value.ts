import { parameter, type Sql, type SqlParameter, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import { DUCKDB_TYPE } from './projection.ts'

/** A constant of a column's type; zero has no sign. */
export const typed = (value: SqlParameter, type: ColumnType): Sql =>
  sql`CAST(${parameter(value === 0 ? 0 : value)} AS ${DUCKDB_TYPE[type]})`
