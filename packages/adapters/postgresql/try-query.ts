import { type Result, success } from '@leinwand/recipe'
import { ReadingStopped } from '../tabular/open-table.ts'
import { type QueryColumn, type Reading, readQuery } from './read-query.ts'

export type FirstRows = {
  columns: readonly QueryColumn[]
  rows: (string | null)[][]
  /** Rows in all, as the planner thinks. */
  estimate: number | null
}

/** A person waits for it. */
const SECONDS = 20
/** What of a text is shown. */
const SHOWN = 200

const shown = (value: string | null): string | null =>
  value !== null && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value

/**
 * The first `most` rows of a query, long texts cut off; with 0 it is only planned, which finds what is wrong with it and
 * with the connection. Fails as `readQuery` does; `cancelled` comes as an AbortError.
 */
export const tryQuery = async (
  connection: string,
  query: string,
  most: number,
  { signal }: Pick<Reading, 'signal'> = {},
): Promise<Result<FirstRows>> => {
  const read = await readQuery(connection, query, { signal, seconds: SECONDS, atOnce: Math.max(1, most) })
  if (!read.ok) return read
  await using opened = read.value
  const { columns, estimate } = opened
  if (most === 0) return success({ columns, rows: [], estimate })
  try {
    const { value: rows = [] } = await opened.rows().next()
    return success({ columns, rows: (rows ?? []).map(row => row.map(shown)), estimate })
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error
    return { ok: false, failure: { code: error.code, params: error.params } }
  }
}
