import type { Kysely, Selectable } from 'kysely'
import type { GuestLinkTable, Tables } from './tables.ts'

export type GuestLinkRow = Selectable<GuestLinkTable>
/** A guest with the link by which they came. */
type GuestRow = { id: string; name: string; at: string; link: GuestLinkRow }

export const guestLinksOf = async (
  db: Kysely<Tables>,
  project: string,
): Promise<(GuestLinkRow & { guests: number })[]> => {
  const rows = await db
    .selectFrom('guest_link')
    .leftJoin('guest', 'guest.link', 'guest_link.id')
    .where('guest_link.project', '=', project)
    .selectAll('guest_link')
    .select(({ fn }) => fn.count('guest.id').as('guests'))
    .groupBy('guest_link.id')
    .orderBy('guest_link.at', 'desc')
    .execute()
  return rows.map(row => ({ ...row, guests: Number(row.guests) }))
}

export const guestLinkBy = (
  db: Kysely<Tables>,
  by: { token_hash: string } | { id: string },
): Promise<GuestLinkRow | undefined> =>
  'id' in by
    ? db.selectFrom('guest_link').where('id', '=', by.id).selectAll().executeTakeFirst()
    : db.selectFrom('guest_link').where('token_hash', '=', by.token_hash).selectAll().executeTakeFirst()

export const addGuestLink = async (db: Kysely<Tables>, link: GuestLinkRow): Promise<void> => {
  await db.insertInto('guest_link').values(link).execute()
}

export const changeGuestLink = async (
  db: Kysely<Tables>,
  id: string,
  changes: Partial<Pick<GuestLinkRow, 'until' | 'revoked'>>,
): Promise<void> => {
  await db.updateTable('guest_link').set(changes).where('id', '=', id).execute()
}

export const addGuest = async (
  db: Kysely<Tables>,
  guest: { id: string; link: string; name: string; session_hash: string; at: string },
): Promise<void> => {
  await db.insertInto('guest').values(guest).execute()
}

/** A guest by the hash of their session, or by id. */
export const guestBy = async (
  db: Kysely<Tables>,
  by: { session_hash: string } | { id: string },
): Promise<GuestRow | undefined> => {
  const guests = db.selectFrom('guest').selectAll()
  const guest =
    'id' in by
      ? await guests.where('id', '=', by.id).executeTakeFirst()
      : await guests.where('session_hash', '=', by.session_hash).executeTakeFirst()
  if (guest === undefined) return undefined
  const link = await guestLinkBy(db, { id: guest.link })
  return link && { id: guest.id, name: guest.name, at: guest.at, link }
}

export const renameGuest = async (db: Kysely<Tables>, id: string, name: string): Promise<void> => {
  await db.updateTable('guest').set({ name }).where('id', '=', id).execute()
}

/** Forgets a guest; their session is over. */
export const removeGuest = async (db: Kysely<Tables>, id: string): Promise<void> => {
  await db.deleteFrom('guest').where('id', '=', id).execute()
}
