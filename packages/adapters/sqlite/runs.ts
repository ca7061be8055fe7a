import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type StoredRun = { id: string; startedAt: string; endedAt: string; result: unknown }

export const latestRun = async (db: Kysely<Tables>, project: string): Promise<StoredRun | undefined> => {
  const row = await db
    .selectFrom('run')
    .selectAll()
    .where('project', '=', project)
    .orderBy('ended_at', 'desc')
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      result: JSON.parse(row.result) as unknown,
    }
  )
}

export const addRun = async (db: Kysely<Tables>, project: string, run: StoredRun): Promise<void> => {
  await db
    .insertInto('run')
    .values({
      id: run.id,
      project,
      started_at: run.startedAt,
      ended_at: run.endedAt,
      result: JSON.stringify(run.result),
    })
    .execute()
}
