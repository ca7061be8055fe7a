import type { Kysely, Selectable } from 'kysely'
import type { ProjectTable, Tables } from './tables.ts'

export type ProjectRow = Selectable<ProjectTable>

/** The one question of access: the project of this id in a tenant that the person belongs to. */
export const projectOf = (db: Kysely<Tables>, person: string, id: string): Promise<ProjectRow | undefined> =>
  db
    .selectFrom('project')
    .innerJoin('membership', 'membership.tenant', 'project.tenant')
    .where('membership.person', '=', person)
    .where('project.id', '=', id)
    .selectAll('project')
    .orderBy('project.created_at')
    .executeTakeFirst()

export const projectsOf = (db: Kysely<Tables>, person: string): Promise<ProjectRow[]> =>
  db
    .selectFrom('project')
    .innerJoin('membership', 'membership.tenant', 'project.tenant')
    .where('membership.person', '=', person)
    .selectAll('project')
    .orderBy('project.created_at')
    .execute()

export const allProjects = (db: Kysely<Tables>): Promise<ProjectRow[]> =>
  db.selectFrom('project').selectAll().orderBy('created_at').execute()

export const projectIn = (db: Kysely<Tables>, tenant: string, id: string): Promise<ProjectRow | undefined> =>
  db.selectFrom('project').selectAll().where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst()

export const projectByUid = (db: Kysely<Tables>, uid: string): Promise<ProjectRow | undefined> =>
  db.selectFrom('project').selectAll().where('uid', '=', uid).executeTakeFirst()

export const addProject = async (db: Kysely<Tables>, project: ProjectRow): Promise<void> => {
  await db.insertInto('project').values(project).execute()
}

/** Takes everything that hangs on the project with it. */
export const removeProject = async (db: Kysely<Tables>, uid: string): Promise<void> => {
  await db.deleteFrom('project').where('uid', '=', uid).execute()
}
