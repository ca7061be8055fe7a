import { MAIN_VARIANT } from '@leinwand/method'
import type { Kysely, Selectable } from 'kysely'
import { recordRecipe } from './recipe-history.ts'
import type { Tables } from './tables.ts'
import { type CanvasKey, lineageOf } from './variants.ts'

export type StoredPart = {
  part: string
  version: number
  hash: string
  value: unknown
  at: string
  actor: string
}
export type NewPart = { part: string; hash: string; value: unknown }

const stored = ({ part, version, hash, value, at, actor }: Selectable<Tables['part']>): StoredPart => ({
  part,
  version,
  hash,
  value: JSON.parse(value) as unknown,
  at,
  actor,
})

/** The newest version of each part as a variant has it: what it has not of its own is the main one's. */
export const currentParts = async (
  db: Kysely<Tables>,
  { project, variant }: CanvasKey,
): Promise<StoredPart[]> => {
  const rows = await db
    .selectFrom('part')
    .where('project', '=', project)
    .where('variant', 'in', [MAIN_VARIANT, variant])
    .where(({ eb, selectFrom, ref }) =>
      eb(
        'version',
        '=',
        selectFrom('part as newer')
          .select(({ fn }) => fn.max('newer.version').as('version'))
          .whereRef('newer.project', '=', ref('part.project'))
          .whereRef('newer.variant', '=', ref('part.variant'))
          .whereRef('newer.part', '=', ref('part.part')),
      ),
    )
    .selectAll()
    .execute()
  const own = new Set(rows.filter(row => row.variant === variant).map(row => row.part))
  return rows.filter(row => row.variant === variant || !own.has(row.part)).map(stored)
}

/**
 * A part as a variant had it at the moment `seq` of its canvas, which ended at `end` (or goes on): the version before
 * the next act, of the variant whose stretch the moment lies in.
 */
export const partAtMoment = async (
  db: Kysely<Tables>,
  key: CanvasKey,
  { part, seq, end }: { part: string; seq: number; end: string | undefined },
): Promise<StoredPart | undefined> => {
  const stretches = await lineageOf(db, key)
  // The moment at which a variant was branched off is its own first one already: its plan may change before its canvas.
  const { variant } = stretches.findLast(({ upTo }) => seq < upTo) ?? key
  const versions = db
    .selectFrom('part')
    .where('project', '=', key.project)
    .where('variant', '=', variant)
    .where('part', '=', part)
    .selectAll()
  const then = end === undefined ? versions : versions.where('at', '<', end)
  const row =
    (await then.orderBy('version', 'desc').executeTakeFirst()) ??
    // A canvas that came with a file has its first act in the very instant of its first plan.
    (await versions.orderBy('version').executeTakeFirst())
  return row && stored(row)
}

/**
 * Adds a version to a part; the old ones stay. An unchanged value adds none. A recipe also becomes a state of its history.
 * Must run inside a transaction.
 */
export const addPart = async (
  db: Kysely<Tables>,
  key: CanvasKey,
  { part, hash, value }: NewPart,
  by: { at: string; actor: string },
): Promise<void> => {
  const last = await db
    .selectFrom('part')
    .where('project', '=', key.project)
    .where('variant', '=', key.variant)
    .where('part', '=', part)
    .select(['version', 'hash'])
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (part === 'recipe') await recordRecipe(db, key.project, value, by)
  if (last?.hash === hash) return
  await db
    .insertInto('part')
    .values({ ...key, part, version: (last?.version ?? 0) + 1, hash, value: JSON.stringify(value), ...by })
    .execute()
}
