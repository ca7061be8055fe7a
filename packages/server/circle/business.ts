import type { ProjectFile, RunResult } from '@leinwand/contract'
import { MODEL_ID } from '@leinwand/contract'
import { appraise, classify, expectedKpi, kpiValue, notesAsActs, type Ran } from '@leinwand/method'
import type { Outcome } from '../outcome.ts'

type Deployed = RunResult['deployment']

/** What this run has shown to work, for the grades of evidence (D3). A model that failed its gate was not shown to. */
const ranBy = (project: ProjectFile, deployed: Deployed, passed: boolean, at: string): Ran => ({
  [`source:${project.recipe.source}`]: { at, stale: false },
  [`recipe:${project.recipe.id}`]: { at, stale: false },
  ...(passed ? { [`model:${MODEL_ID}`]: { at, stale: false } } : {}),
  ...Object.fromEntries(
    deployed
      .filter(({ status }) => status === 'deployed')
      .map(({ id }) => [`deployment:${id}`, { at, stale: false }]),
  ),
})

/** Decides by rule what kind of business model this is, with this run as evidence (D1–D4, H1). */
export const verdictOf = (
  project: ProjectFile,
  deployed: Deployed,
  passed: boolean,
  at: string,
): RunResult['verdict'] => {
  const ran = ranBy(project, deployed, passed, at)
  return classify({
    notes: notesAsActs(project.canvas.notes).flatMap(act => (act.kind === 'note-added' ? [act.note] : [])),
    parties: project.parties,
    deployments: deployed.map(({ id, party, status }) => ({
      id,
      party,
      at: status === 'deployed' ? at : null,
      running: status === 'deployed',
    })),
    offers: project.plan.offers,
    ran,
    now: at,
  })
}

export const financeOf = (project: ProjectFile, at: string): Outcome<RunResult['finance']> =>
  appraise(project.plan, { now: at })

/** Machines of the companies that the model is to be deployed at; one where none has any. */
const machinesServed = ({ parties, deployments }: ProjectFile): number => {
  const served = parties.filter(({ id }) => deployments.some(({ party }) => party === id))
  return served.reduce((sum, { machines }) => sum + machines, 0) || 1
}

/** The KPIs with what the model lets expect of them. `euroPerMonth` is for all machines served, against the baseline. */
export const kpisOf = (
  project: ProjectFile,
  metrics: Readonly<Record<string, number | null>>,
): RunResult['kpis'] =>
  project.kpis.map(kpi => {
    const { value: expected } = expectedKpi(kpi, metrics)
    const machines = machinesServed(project)
    return { ...kpi, expected, euroPerMonth: expected === null ? null : kpiValue(kpi, expected, machines) }
  })
