import { DOUBLE, type DuckDBConnection, type DuckDBType, type DuckDBValue } from '@duckdb/node-api'
import { type Failure, failure, type Sql, type SqlParameter } from '@leinwand/recipe'

/** A number is a double: the client would take 1e200 for an integer, and refuse it. The rest it takes for what it is. */
export const typesOf = (parameters: readonly SqlParameter[]): DuckDBType[] =>
  parameters.map(value => (typeof value === 'number' ? DOUBLE : undefined)) as DuckDBType[]

/**
 * DuckDB reads queries within queries 1,000 expressions deep, and a select takes several of them. Two hundred steps on
 * top of one another are too many, so what is deeper than this is cut there.
 */
export const isDeep = ({ text }: Sql): boolean => text.split('(SELECT').length > 60

/** Runs SQL and stops it when the signal says so. */
export const rowsOf = async (
  connection: DuckDBConnection,
  { text, parameters }: Sql,
  signal?: AbortSignal,
): Promise<Record<string, DuckDBValue>[]> => {
  signal?.throwIfAborted()
  const stop = () => connection.interrupt()
  signal?.addEventListener('abort', stop)
  try {
    const reader = await connection.runAndReadAll(text, [...parameters], typesOf(parameters))
    return reader.getRowObjects()
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

const EXPECTED: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC|EDQUOT|Disk quota exceeded|failed to offload data block/i, 'disk-full'],
  [/^Out of Memory Error/i, 'out-of-memory'],
  [/INTERRUPT/, 'cancelled'],
]

/** What can be expected to go wrong while DuckDB works, as a failure; anything else is a bug and is thrown on. */
export const expectedFailure = (error: unknown, params: Failure['params'] = {}) => {
  const message = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}`.trim() : ''
  if (error instanceof Error && error.name === 'AbortError') return failure('cancelled', {})
  const found = EXPECTED.find(([pattern]) => pattern.test(message))
  if (!found) throw error
  return failure(found[1], params)
}
