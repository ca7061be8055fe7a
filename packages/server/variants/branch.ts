import {
  addPart,
  addVariant,
  type ControlData,
  canvasSeq,
  endOfMoment,
  type ProjectRow,
  partAtMoment,
  type VariantRow,
  variantsOf,
} from '@leinwand/adapters/sqlite'
import { idFrom, type Moment } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { done, failed, type Outcome } from '../outcome.ts'
import { canvasKey } from '../projects/stored-project.ts'
import { knownVariant } from './known-variant.ts'

type Branch = { id?: string | undefined; name: string; from: Moment }
type By = { at: string; actor: string }

/** A new variant whose canvas goes on from a moment of another, with the plan as it was then. */
export const branch = (
  { db }: ControlData,
  project: ProjectRow,
  { id: wanted, name, from }: Branch,
  by: By,
): Promise<Outcome<VariantRow>> =>
  db.transaction().execute(async trx => {
    const parent = await knownVariant({ db: trx }, project, from.variant)
    if (!parent.ok) return parent
    const key = canvasKey(project, from.variant)
    const last = await canvasSeq(trx, key)
    if (from.seq > last) return failed('moment-not-found', { variant: from.variant, seq: from.seq, last })
    const taken = new Set([MAIN_VARIANT, ...(await variantsOf(trx, project.uid)).map(row => row.id)])
    if (wanted !== undefined && taken.has(wanted)) return failed('variant-exists', { variant: wanted })
    const row: VariantRow = {
      project: project.uid,
      id: wanted ?? idFrom(name, 'variant', taken),
      name,
      from_variant: from.variant,
      from_seq: from.seq,
      ...by,
      removed: 0,
    }
    const end = await endOfMoment(trx, key, from.seq)
    const plan = await partAtMoment(trx, key, { part: 'plan', seq: from.seq, end })
    await addVariant(trx, row)
    if (plan !== undefined) await addPart(trx, canvasKey(project, row.id), plan, by)
    return done(row)
  })
