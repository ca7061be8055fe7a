import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type CircleRecord = {
  element: string
  at: string
  actor: string
  lead: string | null
  decision: string | null
  /** Hash of each part of the project as it was when this was recorded. */
  inputs: Record<string, string>
}

/** A decision that is more than a text; `about` is as it was stored. */
export type CircleDecision = {
  element: string
  at: string
  actor: string
  decision: string | null
  about: unknown
}

/** The newest record of each element (C7). */
export const circleRecords = async (db: Kysely<Tables>, project: string): Promise<CircleRecord[]> => {
  const rows = await db
    .selectFrom('circle_record')
    .where('project', '=', project)
    .selectAll()
    .orderBy('version')
    .execute()
  const newest = new Map(
    rows.map(({ element, at, actor, lead, decision, inputs }) => [
      element,
      { element, at, actor, lead, decision, inputs: JSON.parse(inputs) as Record<string, string> },
    ]),
  )
  return [...newest.values()]
}

/** All decisions that are more than a text, newest first. */
export const circleDecisions = async (db: Kysely<Tables>, project: string): Promise<CircleDecision[]> => {
  const rows = await db
    .selectFrom('circle_record')
    .select(['element', 'at', 'actor', 'decision', 'about'])
    .where('project', '=', project)
    .where('about', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ about, ...row }) => ({ ...row, about: JSON.parse(about ?? 'null') as unknown }))
}

export const addCircleRecord = async (
  db: Kysely<Tables>,
  project: string,
  record: CircleRecord,
  about: unknown = null,
): Promise<void> => {
  const last = await db
    .selectFrom('circle_record')
    .where('project', '=', project)
    .where('element', '=', record.element)
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  const version = Number(last?.version ?? 0) + 1
  await db
    .insertInto('circle_record')
    .values({
      ...record,
      project,
      version,
      inputs: JSON.stringify(record.inputs),
      about: about === null ? null : JSON.stringify(about),
    })
    .execute()
}
