import type { DuckDBConnection } from '@duckdb/node-api'
import { type Company, companyOf, type Standstill } from '@leinwand/flow/profile'
import { sql } from '@leinwand/recipe'
import { numberColumns } from './number-columns.ts'
import type { SignalRows } from './signal-rows.ts'
import type { Place } from './typed-table.ts'

/** Around a rest as many rows are looked at as it has itself, and so many at least. */
const LEAST_AROUND = 50

/** What the other signals do while a counter rests, held against the rows before and after. */
export const companyAround = async (
  connection: DuckDBConnection,
  { relation }: SignalRows,
  rest: Standstill,
  others: readonly Place[],
  signal?: AbortSignal,
): Promise<Company> => {
  if (others.length === 0) return 'unknown'
  const { first, last, start, end } = rest
  const room = Math.max(LEAST_AROUND, last - first + 1)
  const from = Math.max(start, first - room)
  const to = Math.min(end, last + 1 + room)
  const rows = to - from
  const window = {
    text: `(SELECT * FROM ${relation.text} LIMIT ${rows} OFFSET ${from})`,
    parameters: relation.parameters,
  }
  const values = await numberColumns(
    connection,
    { relation: window, rows },
    others.map(({ value }) => sql`${value}`),
    signal,
  )
  return companyOf(
    values.map(column => ({
      around: [column.subarray(0, first - from), column.subarray(last + 1 - from)],
      within: column.subarray(first - from, last + 1 - from),
    })),
  )
}
