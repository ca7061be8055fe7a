import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What a source must not show, as it is kept: encrypted. */
export const sourceSecret = async (
  db: Kysely<Tables>,
  project: string,
  source: string,
): Promise<string | undefined> =>
  (
    await db
      .selectFrom('source_secret')
      .select('secret')
      .where('project', '=', project)
      .where('source', '=', source)
      .executeTakeFirst()
  )?.secret

export const setSourceSecret = async (
  db: Kysely<Tables>,
  row: { project: string; source: string; secret: string },
): Promise<void> => {
  await db
    .insertInto('source_secret')
    .values(row)
    .onConflict(conflict => conflict.columns(['project', 'source']).doUpdateSet({ secret: row.secret }))
    .execute()
}

/** Forgets what one source, or every source but these, had to hide. */
export const dropSourceSecrets = async (
  db: Kysely<Tables>,
  project: string,
  whose: { of: string } | { except: readonly string[] },
): Promise<void> => {
  const all = db.deleteFrom('source_secret').where('project', '=', project)
  const some =
    'of' in whose
      ? all.where('source', '=', whose.of)
      : whose.except.length === 0
        ? all
        : all.where('source', 'not in', whose.except)
  await some.execute()
}
