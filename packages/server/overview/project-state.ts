import {
  type CircleRecord,
  type ControlData,
  circleRecords,
  type ProjectRow,
} from '@leinwand/adapters/sqlite'
import type { Decision, Project } from '@leinwand/contract'
import { appraise, classify, type Note, type PlacedDeployment, type Verdict } from '@leinwand/method'
import { partHashes } from '../circle/input-hashes.ts'
import { decisionsOf } from '../criteria/decisions.ts'
import { type LastRun, lastRun } from '../projects/last-run.ts'
import { partVersions, readNotes, readProject } from '../projects/stored-project.ts'
import { deploymentStale, type Hashes, ranBy } from './ran.ts'

/**
 * All that is stored of a project, read once for whatever is computed from it: notes and plan of one variant; what ran
 * and runs belongs to the main one, and counts for what the others are bound to as well.
 */
export type ProjectState = {
  project: Project
  notes: readonly Note[]
  hashes: Hashes
  /** When the KPIs were last changed. */
  goalsAt: string | undefined
  records: readonly CircleRecord[]
  /** What was decided about criteria and gate, newest first. */
  decisions: readonly Decision[]
  run: LastRun | null
  /** Deployments that score live right now, with when they began to. */
  live: ReadonlyMap<string, string>
  now: string
}

export const projectState = async (
  data: ControlData,
  row: ProjectRow,
  { variant, live, now }: { variant: string; live: ReadonlyMap<string, string>; now: Date },
): Promise<ProjectState> => {
  const [project, notes, parts, records, decisions, run] = await Promise.all([
    readProject(data, row, variant),
    readNotes(data, row, variant),
    partVersions(data, row),
    circleRecords(data.db, row.uid),
    decisionsOf(data, row),
    lastRun(data, row),
  ])
  return {
    project,
    notes,
    hashes: {
      // A part that came with a later version of Leinwand stands as it does where nobody has said anything.
      ...partHashes(project),
      ...Object.fromEntries(Object.entries(parts).map(([part, { hash }]) => [part, hash])),
    },
    goalsAt: parts.kpis?.at,
    records,
    decisions,
    run: run ?? null,
    live,
    now: now.toISOString(),
  }
}

const placedDeployments = ({ project, run, live, hashes }: ProjectState): PlacedDeployment[] =>
  project.deployments.map(({ id, party, mode }) => {
    const ran = run?.result.deployment.some(one => one.id === id && one.status === 'deployed') ?? false
    return {
      id,
      party,
      at: ran && run !== null ? run.endedAt : null,
      // A batch deployment runs when the circle runs; a live one while it scores.
      running: ran && (mode === 'batch' || live.has(id)),
      stale: run !== null && deploymentStale(run, hashes),
    }
  })

export const verdictOf = (state: ProjectState): Verdict =>
  classify({
    notes: state.notes,
    parties: state.project.parties,
    deployments: placedDeployments(state),
    offers: state.project.plan.offers,
    ran: state.run === null ? {} : ranBy(state.run, state.hashes),
    now: state.now,
  })

const PLANNED = ['offers', 'fixedCosts', 'staff', 'investments', 'loans'] as const

/**
 * Null where the plan cannot be computed, for example because a figure names an assumption that is gone, and where
 * nothing is planned yet: a net present value of 0 that is black from the first month would claim more than that.
 */
export const financeOf = ({ project, now }: ProjectState) => {
  if (PLANNED.every(part => project.plan[part].length === 0)) return null
  const outcome = appraise(project.plan, { now })
  return outcome.ok ? outcome.value : null
}
