import type { DuckDBConnection } from '@duckdb/node-api'

/** Commits what the work did, or undoes all of it. DuckDB has written the WAL through to the disk when COMMIT returns. */
export async function transaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('begin transaction')
  try {
    const done = await work()
    await connection.run('commit')
    return done
  } catch (error) {
    // A failed COMMIT has ended the transaction already, and then there is nothing to undo.
    await connection.run('rollback').catch(() => {})
    throw error
  }
}
