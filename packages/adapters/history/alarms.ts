import type { DuckDBInstance } from '@duckdb/node-api'
import type { AlarmState, AlarmStore } from '@leinwand/flow/watch'
import { inTurn } from './in-turn.ts'
import { transaction } from './transaction.ts'

/** The alarms of a history file: one row per machine and deployment. */
export async function alarmsOf(instance: DuckDBInstance): Promise<AlarmStore & { close(): void }> {
  const connection = await instance.connect()
  const turn = inTurn()
  return {
    put: alarms =>
      turn(() =>
        transaction(connection, async () => {
          for (const { deployment, source, machine, alarm } of alarms)
            await connection.run(
              `insert into alarm values ($1, $2, $3, $4, $5, $6)
               on conflict do update set state = excluded.state, since = excluded.since, last_at = excluded.last_at`,
              [deployment, source, machine, alarm.state, alarm.since, alarm.lastAt],
            )
        }),
      ),
    all: deployment =>
      turn(async () => {
        const found = await connection.runAndReadAll('select * from alarm where deployment = $1', [
          deployment,
        ])
        return found.getRowObjects().map(row => ({
          deployment,
          source: String(row.source),
          machine: String(row.machine),
          alarm: { state: row.state as AlarmState, since: Number(row.since), lastAt: Number(row.last_at) },
        }))
      }),
    close: () => connection.closeSync(),
  }
}
