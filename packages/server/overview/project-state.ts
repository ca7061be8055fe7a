import { type ControlData, latestRun, type ProjectRow } from '@leinwand/adapters/sqlite'
import { type Project, RunResult } from '@leinwand/contract'
import { appraise, classify, type Note, type PlacedDeployment, type Verdict } from '@leinwand/method'
import { partVersions, readNotes, readProject } from '../projects/stored-project.ts'
import { changedParts, type LastRun, type PartVersions, RESTS_ON, ranBy } from './ran.ts'

/** All that is stored of a project, read once for whatever is computed from it. */
export type ProjectState = {
  project: Project
  notes: readonly Note[]
  parts: PartVersions
  run: LastRun | null
  /** Ids of deployments that score live right now. */
  live: ReadonlySet<string>
  now: string
}

export const projectState = async (
  data: ControlData,
  row: ProjectRow,
  { live, now }: { live: ReadonlySet<string>; now: Date },
): Promise<ProjectState> => {
  const [project, notes, parts, run] = await Promise.all([
    readProject(data, row),
    readNotes(data, row),
    partVersions(data, row),
    latestRun(data.db, row.uid),
  ])
  const last = run === undefined ? null : { result: RunResult.parse(run.result), endedAt: run.endedAt }
  return { project, notes, parts, run: last, live, now: now.toISOString() }
}

const placedDeployments = ({ project, run, live, parts }: ProjectState): PlacedDeployment[] =>
  project.deployments.map(({ id, party, mode }) => {
    const ran = run?.result.deployment.find(one => one.id === id && one.status === 'deployed')
    return {
      id,
      party,
      at: ran === undefined || run === null ? null : run.endedAt,
      // A batch deployment runs when the circle runs; a live one while it scores.
      running: ran !== undefined && (mode === 'batch' || live.has(id)),
      stale: run !== null && changedParts(RESTS_ON.deployment, run.result.inputs, parts).length > 0,
    }
  })

export const verdictOf = (state: ProjectState): Verdict =>
  classify({
    notes: state.notes,
    parties: state.project.parties,
    deployments: placedDeployments(state),
    offers: state.project.plan.offers,
    ran: state.run === null ? {} : ranBy(state.run, state.parts),
    now: state.now,
  })

/** Null where the plan cannot be computed, for example because a figure names an assumption that is gone. */
export const financeOf = ({ project, now }: ProjectState) => {
  const outcome = appraise(project.plan, { now })
  return outcome.ok ? outcome.value : null
}
