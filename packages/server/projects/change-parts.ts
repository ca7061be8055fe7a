import {
  addPart,
  type ControlData,
  currentParts,
  dropSourceSecrets,
  type ProjectRow,
  type StoredPart,
} from '@leinwand/adapters/sqlite'
import { type Language, PROJECT_PARTS, type ProjectFile, referenceMisfit } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { hashOfPart } from '../circle/input-hashes.ts'
import { guardCriteria } from '../criteria/guard-criteria.ts'
import { misfit } from '../http/body-failure.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { canvasKey, readProjectFile } from './stored-project.ts'

type Parts = Partial<ProjectFile>

/** Only the plan differs between variants; every other part belongs to all of them. */
const ownerOf = (part: (typeof PROJECT_PARTS)[number], variant: string): string =>
  part === 'plan' ? variant : MAIN_VARIANT

const withParts = (file: ProjectFile, { plan, ...parts }: Parts, variant: string): ProjectFile => {
  if (plan === undefined) return { ...file, ...parts }
  if (variant === MAIN_VARIANT) return { ...file, ...parts, plan }
  const variants = file.variants.map(one => (one.id === variant ? { ...one, plan } : one))
  return { ...file, ...parts, variants }
}

/** That somebody changed a part since it was read; who puts the very same in its place overwrites nothing. */
const changedMeanwhile = ({ hash, at, actor }: StoredPart, value: unknown, basedOn: string | undefined) =>
  basedOn === undefined || basedOn === hash || hash === hashOfPart(value)
    ? undefined
    : failed('part-changed-meanwhile', { actor, when: `${at.slice(0, 16).replace('T', ' ')} UTC` })

/** Only these have a connection to hide. */
const queried = (sources: ProjectFile['sources']): string[] =>
  sources.filter(({ from }) => from.kind === 'postgresql').map(({ id }) => id)

/** What was measured of a KPI goes with it: without the KPI nobody could say what the figures are of. */
const withMeasurements = (parts: Parts, before: ProjectFile): Parts => {
  if (parts.kpis === undefined) return parts
  const gone = before.kpis.filter(({ id }) => !parts.kpis?.some(kpi => kpi.id === id))
  const kept = before.measurements.filter(({ kpi }) => !gone.some(({ id }) => id === kpi))
  return kept.length === before.measurements.length ? parts : { measurements: kept, ...parts }
}

type Change = {
  by: { at: string; actor: string }
  language: Language
  /** Why the success criteria are changed, where they are. */
  reason?: string | undefined
  /** The hash of the part that the change was made on. */
  basedOn?: string | undefined
}

/**
 * Replaces parts of a project, unless something in it would then name what is not there; what was wrong before bars
 * nothing, or a project could not be mended. The canvases count: their notes are bound to the parts.
 */
export const changeParts = (
  { db }: ControlData,
  { row, variant }: { row: ProjectRow; variant: string },
  asked: Parts,
  { by, language, reason, basedOn }: Change,
): Promise<Outcome<null>> =>
  db.transaction().execute(async trx => {
    const stored = await currentParts(trx, canvasKey(row, variant))
    const before = await readProjectFile({ db: trx }, row)
    for (const part of stored) {
      const value = asked[part.part as keyof Parts]
      const meanwhile = value !== undefined && changedMeanwhile(part, value, basedOn)
      if (meanwhile) return meanwhile
    }
    const parts = withMeasurements(asked, before)
    const after = withParts(before, parts, variant)
    const unfit = referenceMisfit(after, { before, language })
    if (unfit) return misfit(unfit)
    const guarded = await guardCriteria({ db: trx }, row, { before, after, reason, by })
    if (!guarded.ok) return guarded
    for (const part of PROJECT_PARTS) {
      const value = parts[part]
      if (value === undefined) continue
      const key = canvasKey(row, ownerOf(part, variant))
      await addPart(trx, key, { part, value, hash: hashOfPart(value) }, by)
    }
    if (parts.sources !== undefined) await dropSourceSecrets(trx, row.uid, { except: queried(parts.sources) })
    return done(null)
  })
