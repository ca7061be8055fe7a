import { NO_WORKSHOP, reduceWorkshop, type WorkshopEvent, type WorkshopState } from '@leinwand/method'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'
import type { CanvasKey } from './variants.ts'

type StoredWorkshop = { workshop: string; state: WorkshopState }

/** The workshops on a canvas, newest first. Their ids are the clients'; the order is that of opening. */
export const workshopsOn = async (db: Kysely<Tables>, key: CanvasKey): Promise<string[]> => {
  const rows = await db
    .selectFrom('workshop_event')
    .where('project', '=', key.project)
    .where('variant', '=', key.variant)
    .where('seq', '=', 1)
    .select('workshop')
    .orderBy('at', 'desc')
    .orderBy(sql`rowid`, 'desc')
    .execute()
  return rows.map(({ workshop }) => workshop)
}

export const workshopState = async (
  db: Kysely<Tables>,
  key: CanvasKey,
  workshop: string,
): Promise<StoredWorkshop> => {
  const rows = await db
    .selectFrom('workshop_event')
    .where('project', '=', key.project)
    .where('variant', '=', key.variant)
    .where('workshop', '=', workshop)
    .selectAll()
    .orderBy('seq')
    .execute()
  const events = rows.map(
    ({ id, seq, at, actor, name, act }): WorkshopEvent => ({
      id,
      seq,
      at,
      actor: { id: actor, name },
      act: JSON.parse(act),
    }),
  )
  return { workshop, state: events.reduce(reduceWorkshop, NO_WORKSHOP) }
}

export const knowsWorkshopEvent = async (
  db: Kysely<Tables>,
  key: CanvasKey,
  { workshop, id }: { workshop: string; id: string },
): Promise<boolean> => {
  const row = await db
    .selectFrom('workshop_event')
    .where('project', '=', key.project)
    .where('variant', '=', key.variant)
    .where('workshop', '=', workshop)
    .where('id', '=', id)
    .select('seq')
    .executeTakeFirst()
  return row !== undefined
}

export const addWorkshopEvent = async (
  db: Kysely<Tables>,
  key: CanvasKey,
  workshop: string,
  { id, seq, at, actor, act }: WorkshopEvent,
): Promise<void> => {
  await db
    .insertInto('workshop_event')
    .values({ ...key, workshop, id, seq, at, actor: actor.id, name: actor.name, act: JSON.stringify(act) })
    .execute()
}
