import type { DuckDBInstance } from '@duckdb/node-api'
import { inTurn } from './in-turn.ts'

type Parameters = (string | number)[]

/** One connection that writes and another that reads, each one thing after the other, so that no reader waits for a commit. */
export async function twoConnections(instance: DuckDBInstance) {
  const writer = await instance.connect()
  const reader = await instance.connect()
  const read = inTurn()
  return {
    writer,
    reader,
    written: inTurn(),
    rows: (sql: string, parameters: Parameters) =>
      read(async () => (await reader.runAndReadAll(sql, parameters)).getRowObjects()),
    close: () => {
      writer.closeSync()
      reader.closeSync()
    },
  }
}
