import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './tables.ts'

export type StoredRun = { id: string; startedAt: string; endedAt: string; result: unknown }

const asRun = (row: Selectable<Tables['run']>): StoredRun => ({
  id: row.id,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  result: JSON.parse(row.result) as unknown,
})

/** The runs of a project, the latest first. */
export const runsOf = async (
  db: Kysely<Tables>,
  project: string,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<StoredRun[]> => {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('project', '=', project)
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(asRun)
}

export const latestRun = async (db: Kysely<Tables>, project: string): Promise<StoredRun | undefined> =>
  (await runsOf(db, project, 1))[0]

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
