import { type ProjectRow, type VariantRow, variantsOf } from '@leinwand/adapters/sqlite'
import { MAIN_VARIANT } from '@leinwand/method'
import { done, failed, type Outcome } from '../outcome.ts'
import type { Connected } from '../projects/stored-project.ts'

/** A variant by its id; the main one is in every project and has no row. */
export const knownVariant = async (
  { db }: Connected,
  project: ProjectRow,
  id: string,
): Promise<Outcome<VariantRow | null>> => {
  if (id === MAIN_VARIANT) return done(null)
  const rows = await variantsOf(db, project.uid)
  const found = rows.find(row => row.id === id)
  if (found !== undefined) return done(found)
  const allowed = [MAIN_VARIANT, ...rows.filter(row => row.removed === 0).map(row => row.id)].join(', ')
  return failed('variant-not-found', { variant: id, allowed })
}

/** A variant that may be changed: one that is removed is looked at, and brought back before anything is done on it. */
export const openVariant = async (
  data: Connected,
  project: ProjectRow,
  id: string,
): Promise<Outcome<VariantRow | null>> => {
  const known = await knownVariant(data, project, id)
  if (!known.ok || known.value === null || known.value.removed === 0) return known
  return failed('variant-removed', { variant: known.value.name })
}
