import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Decision } from '@leinwand/contract'
import { releaseWithheld } from '../circle/draft.ts'
import { partHashes } from '../circle/input-hashes.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { lastRun } from '../projects/last-run.ts'
import { readProject } from '../projects/stored-project.ts'
import { criteriaStanding } from './criteria-standing.ts'
import { decisionsOf } from './decisions.ts'
import { recordDecision } from './record-decision.ts'

type Given = {
  project: ProjectRow
  directory: string
  conditions: string
  by: { at: string; actor: string }
}

/**
 * A person answers for a model that missed criteria: what was withheld of the last run is released, and the decision is
 * recorded with the conditions. It speaks of that run alone, and only as long as its criteria are the ones that stand.
 */
export const passWithConditions = async (
  data: ControlData,
  { project, directory, conditions, by }: Given,
): Promise<Outcome<Decision>> => {
  const run = await lastRun(data, project)
  if (run === undefined) return failed('run-not-found')
  const { gate, deployment, startedAt } = run.result
  if (gate.passed) return failed('gate-passed-already')
  const stored = await readProject(data, project)
  const decisions = await decisionsOf(data, project)
  const hashes = partHashes(stored)
  const { stamp } = criteriaStanding({ project: stored, run, decisions, hashes })
  if (stamp !== null) return failed('gate-of-other-criteria')
  const withheld = deployment.flatMap(each => each.withheld ?? [])
  if (withheld.length === 0) return failed('gate-nothing-withheld')
  await releaseWithheld(projectDirectories(directory, project.uid).root, withheld)
  const criteria = gate.criteria.filter(({ passed }) => !passed).map(({ id }) => id)
  const about = { kind: 'gate-conditions', run: startedAt, criteria } as const
  const decided = { element: 'evaluation', text: conditions, about, inputs: hashes } as const
  await data.db.transaction().execute(db => recordDecision({ db }, project, decided, by))
  return done({
    element: 'evaluation',
    at: by.at,
    by: by.actor,
    text: conditions,
    about: { ...about, criteria },
  })
}
