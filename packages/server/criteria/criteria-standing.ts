import { CRITERIA_PARTS, type CriteriaStanding, type Decision, type Project } from '@leinwand/contract'
import type { LastRun } from '../projects/last-run.ts'
import { needReason } from './guard-criteria.ts'

type Given = {
  project: Pick<Project, 'criteriaFixed'>
  run: LastRun | null
  decisions: readonly Decision[]
  hashes: Readonly<Record<string, string>>
}

const aboutCriteria = ({ about }: Decision): boolean => about.kind !== 'gate-conditions'

/** Of when the criteria were that a run was judged by: of the last decision before it, or of the file it came with. */
const criteriaOf = (startedAt: string, { project, decisions }: Given): string => {
  const before = decisions.find(decision => aboutCriteria(decision) && decision.at <= startedAt)
  const fixed = project.criteriaFixed?.at
  return before?.at ?? (fixed !== undefined && fixed <= startedAt ? fixed : startedAt)
}

/** What stamps the last evaluation: it was judged by other criteria than stand now. */
const stampOf = (given: Given): CriteriaStanding['stamp'] => {
  const { run, hashes, decisions } = given
  if (run === null) return null
  const { inputs, startedAt } = run.result
  const parts = CRITERIA_PARTS.filter(part => inputs[part] !== undefined && inputs[part] !== hashes[part])
  const since = decisions.filter(({ about, at }) => about.kind === 'criteria-changed' && at > startedAt)
  // Another name of a KPI is another text of its part, and no other criterion.
  if (parts.length === 0 || since.length === 0) return null
  return { criteriaOf: criteriaOf(startedAt, given), judgedAt: startedAt, parts, since }
}

/** How the criteria of a project stand, and whether the last evaluation still speaks of them. */
export const criteriaStanding = (given: Given): CriteriaStanding => ({
  fixed: given.project.criteriaFixed,
  needReason: needReason(given.project.criteriaFixed, given.run !== null),
  decisions: [...given.decisions],
  stamp: stampOf(given),
})
