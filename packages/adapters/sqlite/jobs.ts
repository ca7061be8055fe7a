import type { Kysely, Selectable } from 'kysely'
import type { JobTable, Tables } from './tables.ts'

export type JobRow = Selectable<JobTable>

export const jobsOf = (db: Kysely<Tables>, project: string): Promise<JobRow[]> =>
  db
    .selectFrom('job')
    .selectAll()
    .where('project', '=', project)
    .orderBy('started_at', 'desc')
    .limit(100)
    .execute()

export const jobOf = (db: Kysely<Tables>, project: string, id: string): Promise<JobRow | undefined> =>
  db.selectFrom('job').selectAll().where('project', '=', project).where('id', '=', id).executeTakeFirst()

export const addJob = async (db: Kysely<Tables>, job: JobRow): Promise<void> => {
  await db.insertInto('job').values(job).execute()
}

export const changeJob = async (
  db: Kysely<Tables>,
  id: string,
  changes: Partial<Omit<JobRow, 'id' | 'project'>>,
): Promise<void> => {
  await db.updateTable('job').set(changes).where('id', '=', id).execute()
}

/** Work that a stop of the server cut off is failed, with its reason, not lost. */
export const failUnfinishedJobs = async (db: Kysely<Tables>, at: string, failure: string): Promise<void> => {
  await db
    .updateTable('job')
    .set({ state: 'failed', ended_at: at, failure })
    .where('state', 'in', ['queued', 'running'])
    .execute()
}
