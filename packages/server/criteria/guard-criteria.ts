import { addPart, latestRun, type ProjectRow } from '@leinwand/adapters/sqlite'
import type { ProjectFile } from '@leinwand/contract'
import { criteriaChanges } from '@leinwand/method'
import { hashOfPart, partHashes } from '../circle/input-hashes.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { type Connected, mainKey } from '../projects/stored-project.ts'
import { recordDecision } from './record-decision.ts'

type Change = {
  before: ProjectFile
  after: ProjectFile
  reason: string | undefined
  by: { at: string; actor: string }
}

/** Whether a change of the criteria takes a reason: they were fixed, or a model was trained on them. */
export const needReason = (criteriaFixed: ProjectFile['criteriaFixed'], trained: boolean): boolean =>
  criteriaFixed !== null || trained

/**
 * Lets a change of the success criteria through: at once as long as they are not fixed and no model was trained, and with a
 * reason afterwards, which is recorded with what changed; the criteria are then fixed anew. Must run inside a transaction.
 */
export const guardCriteria = async (
  { db }: Connected,
  row: ProjectRow,
  { before, after, reason, by }: Change,
): Promise<Outcome<null>> => {
  const changes = criteriaChanges(before, after)
  if (changes.length === 0) return done(null)
  const trained = (await latestRun(db, row.uid)) !== undefined
  if (!needReason(before.criteriaFixed, trained)) return done(null)
  if (reason === undefined) return failed('criteria-need-reason', { changes: changes.length })
  const about = { kind: 'criteria-changed' as const, changes }
  const inputs = partHashes(after)
  await recordDecision({ db }, row, { element: 'businessUnderstanding', text: reason, about, inputs }, by)
  const fixed = { at: by.at, by: by.actor }
  await addPart(db, mainKey(row), { part: 'criteriaFixed', value: fixed, hash: hashOfPart(fixed) }, by)
  return done(null)
}
