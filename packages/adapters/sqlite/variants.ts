import { MAIN_VARIANT } from '@leinwand/method'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables, VariantTable } from './tables.ts'

export type VariantRow = Selectable<VariantTable>

/** A canvas (and a plan): a project's, in one of its variants. */
export type CanvasKey = { readonly project: string; readonly variant: string }

/** The variants beside the main one, oldest first. */
export const variantsOf = (db: Kysely<Tables>, project: string): Promise<VariantRow[]> =>
  db
    .selectFrom('variant')
    .where('project', '=', project)
    .selectAll()
    .orderBy('at')
    .orderBy(sql`rowid`)
    .execute()

export const addVariant = async (db: Kysely<Tables>, variant: VariantRow): Promise<void> => {
  await db.insertInto('variant').values(variant).execute()
}

export const changeVariant = async (
  db: Kysely<Tables>,
  { project, variant }: CanvasKey,
  changes: Partial<Pick<VariantRow, 'name' | 'removed'>>,
): Promise<void> => {
  await db
    .updateTable('variant')
    .set(changes)
    .where('project', '=', project)
    .where('id', '=', variant)
    .execute()
}

/** A stretch of a canvas's events: those of `variant` up to `upTo`. */
export type Stretch = { readonly variant: string; readonly upTo: number }

/**
 * The stretches that the canvas of a variant is made of, its own first, then its parent's up to where it was branched
 * off, and so on.
 */
export const lineageOf = async (
  db: Kysely<Tables>,
  { project, variant }: CanvasKey,
): Promise<readonly Stretch[]> => {
  const stretches: Stretch[] = [{ variant, upTo: Number.MAX_SAFE_INTEGER }]
  if (variant === MAIN_VARIANT) return stretches
  const rows = new Map((await variantsOf(db, project)).map(row => [row.id, row]))
  let upTo = Number.MAX_SAFE_INTEGER
  let row = rows.get(variant)
  while (row !== undefined && row.from_variant !== null) {
    upTo = Math.min(upTo, row.from_seq ?? 0)
    stretches.push({ variant: row.from_variant, upTo })
    row = rows.get(row.from_variant)
  }
  return stretches
}
