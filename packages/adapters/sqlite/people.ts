import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type PersonRow = { id: string; name: string; email: string; role: 'owner' | 'member' }
type NewTenant = { id: string; name: string; at: string }

export const personById = (db: Kysely<Tables>, id: string): Promise<PersonRow | undefined> =>
  db
    .selectFrom('user')
    .innerJoin('membership', 'membership.person', 'user.id')
    .where('user.id', '=', id)
    .select(['user.id', 'user.name', 'user.email', 'membership.role'])
    .executeTakeFirst()

export const personByEmail = (
  db: Kysely<Tables>,
  email: string,
): Promise<{ id: string; name: string } | undefined> =>
  db.selectFrom('user').where('email', '=', email.toLowerCase()).select(['id', 'name']).executeTakeFirst()

/** Whether anybody but the one with this e-mail (the demo's) owns something here. */
export const hasOwner = async (db: Kysely<Tables>, except: string): Promise<boolean> => {
  const row = await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.person')
    .where('membership.role', '=', 'owner')
    .where('user.email', '!=', except)
    .select('user.id')
    .executeTakeFirst()
  return row !== undefined
}

export const tenantOf = async (db: Kysely<Tables>, person: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('membership')
    .where('person', '=', person)
    .select('tenant')
    .executeTakeFirst()
  return row?.tenant
}

/** A tenant of one's own, as its owner. */
export const addTenant = (db: Kysely<Tables>, person: string, tenant: NewTenant): Promise<void> =>
  db.transaction().execute(async trx => {
    await trx
      .insertInto('tenant')
      .values({ id: tenant.id, name: tenant.name, created_at: tenant.at })
      .execute()
    await trx.insertInto('membership').values({ tenant: tenant.id, person, role: 'owner' }).execute()
  })

/** The same tenant for a further person. */
export const addMember = async (
  db: Kysely<Tables>,
  tenant: string,
  person: string,
  role: 'owner' | 'member',
): Promise<void> => {
  await db.insertInto('membership').values({ tenant, person, role }).execute()
}
