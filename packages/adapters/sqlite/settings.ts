import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export const setting = async (db: Kysely<Tables>, name: string): Promise<string | undefined> => {
  const row = await db.selectFrom('setting').where('name', '=', name).select('value').executeTakeFirst()
  return row?.value
}

export const setSetting = async (db: Kysely<Tables>, name: string, value: string): Promise<void> => {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Takes a setting away if it has this value: true for exactly one caller. */
export const takeSetting = async (db: Kysely<Tables>, name: string, value: string): Promise<boolean> => {
  const done = await db
    .deleteFrom('setting')
    .where('name', '=', name)
    .where('value', '=', value)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
