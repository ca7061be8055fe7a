import type { Kysely, Selectable } from 'kysely'
import type { SourceVersionTable, Tables } from './tables.ts'

/** A version of a source's data; `corrections` and `detection` are JSON. */
export type SourceVersion = Selectable<SourceVersionTable>

/** The versions of all sources of a project, newest first, without how they were read. */
export const sourceVersionsOf = (
  db: Kysely<Tables>,
  project: string,
): Promise<Omit<SourceVersion, 'detection'>[]> =>
  db
    .selectFrom('source_version')
    .select(['project', 'source', 'version', 'data_set', 'at', 'actor', 'file', 'called', 'corrections'])
    .where('project', '=', project)
    .orderBy('at', 'desc')
    .orderBy('version', 'desc')
    .execute()

export const latestSourceVersion = (
  db: Kysely<Tables>,
  project: string,
  source: string,
): Promise<SourceVersion | undefined> =>
  db
    .selectFrom('source_version')
    .selectAll()
    .where('project', '=', project)
    .where('source', '=', source)
    .orderBy('version', 'desc')
    .executeTakeFirst()

/** The newest version that this data set is. */
export const sourceVersionOf = (
  db: Kysely<Tables>,
  project: string,
  dataSet: string,
): Promise<SourceVersion | undefined> =>
  db
    .selectFrom('source_version')
    .selectAll()
    .where('project', '=', project)
    .where('data_set', '=', dataSet)
    .orderBy('at', 'desc')
    .executeTakeFirst()

/** The same data read or described otherwise stay the version that they are; other data are the next one. */
export const addSourceVersion = async (
  db: Kysely<Tables>,
  next: Omit<SourceVersion, 'version'>,
): Promise<void> => {
  const latest = await latestSourceVersion(db, next.project, next.source)
  if (latest?.data_set === next.data_set) {
    const { file, called, corrections, detection } = next
    await db
      .updateTable('source_version')
      .set({ file, called, corrections, detection })
      .where('project', '=', next.project)
      .where('source', '=', next.source)
      .where('version', '=', latest.version)
      .execute()
    return
  }
  await db
    .insertInto('source_version')
    .values({ ...next, version: (latest?.version ?? 0) + 1 })
    .execute()
}
