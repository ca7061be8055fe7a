import { CanvasAct, type CanvasEvent, type ProposedAct } from '@leinwand/method'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables } from './tables.ts'
import { type CanvasKey, lineageOf } from './variants.ts'

type Row = Selectable<Tables['canvas_event']>

/** What an older version stored lacks what notes have learned since; the schema fills it with its defaults. */
const event = ({ id, seq, at, actor, act }: Row): CanvasEvent => ({
  id,
  seq,
  at,
  actor,
  act: CanvasAct.parse(JSON.parse(act)),
})

/** All events of a canvas: its own, and those of the variants it was branched from, up to where that happened. */
const chain = async (db: Kysely<Tables>, key: CanvasKey) => {
  const stretches = await lineageOf(db, key)
  return db
    .selectFrom('canvas_event')
    .where('project', '=', key.project)
    .where(({ eb, or, and }) =>
      or(stretches.map(({ variant, upTo }) => and([eb('variant', '=', variant), eb('seq', '<=', upTo)]))),
    )
}

export const canvasSeq = async (db: Kysely<Tables>, key: CanvasKey): Promise<number> => {
  const row = await (await chain(db, key)).select(({ fn }) => fn.max('seq').as('seq')).executeTakeFirst()
  return Number(row?.seq ?? 0)
}

export const canvasEvents = async (db: Kysely<Tables>, key: CanvasKey, since = 0): Promise<CanvasEvent[]> => {
  const rows = await (await chain(db, key)).where('seq', '>', since).selectAll().orderBy('seq').execute()
  return rows.map(event)
}

/** When the act after `seq` happened: until then the canvas was as it is after `seq`. */
export const endOfMoment = async (
  db: Kysely<Tables>,
  key: CanvasKey,
  seq: number,
): Promise<string | undefined> => {
  const row = await (await chain(db, key))
    .where('seq', '=', seq + 1)
    .select('at')
    .executeTakeFirst()
  return row?.at
}

/**
 * Appends acts in their order, all or none. An act whose id the canvas knows already is not added again; its event is
 * `known`. Must run inside a transaction.
 */
export const appendActs = async (
  db: Kysely<Tables>,
  key: CanvasKey,
  acts: readonly ProposedAct[],
  by: { at: string; actor: string },
): Promise<{ seq: number; added: CanvasEvent[]; known: CanvasEvent[] }> => {
  // One bound value, however many acts there are.
  const ids = JSON.stringify(acts.map(act => act.id))
  const rows = await (await chain(db, key))
    .where('id', 'in', sql<string>`(select value from json_each(${ids}))`)
    .selectAll()
    .orderBy('seq')
    .execute()
  const known = new Set(rows.map(row => row.id))
  let seq = await canvasSeq(db, key)
  const added: CanvasEvent[] = []
  for (const { id, act } of acts) {
    if (known.has(id)) continue
    known.add(id)
    seq += 1
    added.push({ id, seq, ...by, act })
  }
  const values = added.map(one => ({ ...one, ...key, act: JSON.stringify(one.act) }))
  // One statement binds seven values a row; SQLite takes 32,766.
  for (let from = 0; from < values.length; from += 500) {
    await db
      .insertInto('canvas_event')
      .values(values.slice(from, from + 500))
      .execute()
  }
  return { seq, added, known: rows.map(event) }
}
