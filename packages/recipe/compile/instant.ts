import { type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'

/** A date or a timestamp as a timestamp: midnight of the day. */
export const asTime = (value: Sql, { type }: TableColumn): Sql =>
  type === 'date' ? sql`CAST(${value} AS TIMESTAMP)` : value
