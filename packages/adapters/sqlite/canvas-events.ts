import type { CanvasEvent, ProposedAct } from '@leinwand/method'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['canvas_event']>

const event = ({ id, seq, at, actor, act }: Row): CanvasEvent => ({
  id,
  seq,
  at,
  actor,
  act: JSON.parse(act),
})

export const canvasSeq = async (db: Kysely<Tables>, project: string): Promise<number> => {
  const row = await db
    .selectFrom('canvas_event')
    .where('project', '=', project)
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}

export const canvasEvents = async (
  db: Kysely<Tables>,
  project: string,
  since = 0,
): Promise<CanvasEvent[]> => {
  const rows = await db
    .selectFrom('canvas_event')
    .where('project', '=', project)
    .where('seq', '>', since)
    .selectAll()
    .orderBy('seq')
    .execute()
  return rows.map(event)
}

/**
 * Appends acts in their order, all or none. An act whose id the canvas knows already is not added again; its event is
 * `known`. Must run inside a transaction.
 */
export const appendActs = async (
  db: Kysely<Tables>,
  project: string,
  acts: readonly ProposedAct[],
  by: { at: string; actor: string },
): Promise<{ seq: number; added: CanvasEvent[]; known: CanvasEvent[] }> => {
  const ids = acts.map(act => act.id)
  const rows = await db
    .selectFrom('canvas_event')
    .where('project', '=', project)
    .where('id', 'in', ids)
    .selectAll()
    .execute()
  const known = new Set(rows.map(row => row.id))
  let seq = await canvasSeq(db, project)
  const added: CanvasEvent[] = []
  for (const { id, act } of acts) {
    if (known.has(id)) continue
    known.add(id)
    seq += 1
    added.push({ id, seq, ...by, act })
  }
  if (added.length > 0) {
    const values = added.map(one => ({ ...one, project, act: JSON.stringify(one.act) }))
    // One statement binds six values a row; SQLite takes 32,766.
    for (let from = 0; from < values.length; from += 500) {
      await db
        .insertInto('canvas_event')
        .values(values.slice(from, from + 500))
        .execute()
    }
  }
  return { seq, added, known: rows.map(event) }
}
