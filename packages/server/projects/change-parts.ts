import { addPart, type ControlData, type ProjectRow } from '@leinwand/adapters/sqlite'
import {
  type Language,
  type Misfit,
  PROJECT_PARTS,
  type ProjectFile,
  referenceMisfit,
} from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { hashOfPart } from '../circle/input-hashes.ts'
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

/**
 * Replaces parts of a project, unless something in it would then name what is not there; what was wrong before bars
 * nothing, or a project could not be mended. The canvases count: their notes are bound to the parts.
 */
export const changeParts = (
  { db }: ControlData,
  { row, variant }: { row: ProjectRow; variant: string },
  parts: Parts,
  { by, language }: { by: { at: string; actor: string }; language: Language },
): Promise<Misfit | undefined> =>
  db.transaction().execute(async trx => {
    const before = await readProjectFile({ db: trx }, row)
    const misfit = referenceMisfit(withParts(before, parts, variant), { before, language })
    if (misfit) return misfit
    for (const part of PROJECT_PARTS) {
      const value = parts[part]
      if (value === undefined) continue
      const key = canvasKey(row, ownerOf(part, variant))
      await addPart(trx, key, { part, value, hash: hashOfPart(value) }, by)
    }
    return undefined
  })
