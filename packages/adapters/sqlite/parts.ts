import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type StoredPart = { part: string; version: number; hash: string; value: unknown; at: string }
export type NewPart = { part: string; hash: string; value: unknown }

/** The newest version of each part of a project. */
export const currentParts = async (db: Kysely<Tables>, project: string): Promise<StoredPart[]> => {
  const rows = await db
    .selectFrom('part')
    .where('project', '=', project)
    .where(({ eb, selectFrom, ref }) =>
      eb(
        'version',
        '=',
        selectFrom('part as newer')
          .select(({ fn }) => fn.max('newer.version').as('version'))
          .whereRef('newer.project', '=', ref('part.project'))
          .whereRef('newer.part', '=', ref('part.part')),
      ),
    )
    .select(['part', 'version', 'hash', 'value', 'at'])
    .execute()
  return rows.map(row => ({ ...row, value: JSON.parse(row.value) as unknown }))
}

/** Adds a version to a part; the old ones stay. An unchanged value adds none. */
export const addPart = async (
  db: Kysely<Tables>,
  project: string,
  { part, hash, value }: NewPart,
  by: { at: string; actor: string },
): Promise<void> => {
  const last = await db
    .selectFrom('part')
    .where('project', '=', project)
    .where('part', '=', part)
    .select(['version', 'hash'])
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (last?.hash === hash) return
  await db
    .insertInto('part')
    .values({ project, part, version: (last?.version ?? 0) + 1, hash, value: JSON.stringify(value), ...by })
    .execute()
}
