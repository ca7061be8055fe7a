import { addCircleRecord, type ControlData, type ProjectRow, projectsOf } from '@leinwand/adapters/sqlite'
import type { UsageSum } from '@leinwand/flow/meter'
import { type Advice, MAIN_VARIANT, type Verdict, whatNext } from '@leinwand/method'
import { criteriaStanding } from '../criteria/criteria-standing.ts'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import { knownVariant } from '../variants/known-variant.ts'
import { circleOf } from './circle.ts'
import { kpiThread } from './kpi-thread.ts'
import { meteredOf } from './metered.ts'
import { noteStates } from './note-states.ts'
import { financeOf, type ProjectState, verdictOf } from './project-state.ts'
import { projectSummary } from './project-summary.ts'

type Wiring = {
  data: ControlData
  stateOf: (project: ProjectRow, variant: string) => Promise<ProjectState>
  /** What was used in a month such as `2026-11`. */
  used: (project: ProjectRow, month: string) => Promise<readonly UsageSum[]>
  tellChanged: (project: ProjectRow, part: string) => void
}

const nextOf = (state: ProjectState, verdict: Verdict, finance: ReturnType<typeof financeOf>): Advice[] =>
  whatNext({
    verdict,
    cycle: circleOf(state),
    notes: state.notes,
    plan: state.project.plan,
    ...(finance !== null && { finance }),
    now: state.now,
  })

export const overviewRoutes = ({ data, stateOf, used, tellChanged }: Wiring) => {
  const mainOf = (project: ProjectRow) => stateOf(project, MAIN_VARIANT)
  return {
    listProjects: async ({ person }) => {
      const projects = await projectsOf(data.db, person.id)
      return done(await Promise.all(projects.map(async row => projectSummary(await mainOf(row)))))
    },
    overview: async ({ project, query: { variant } }) => {
      const known = await knownVariant(data, project, variant)
      if (!known.ok) return known
      const state = await stateOf(project, variant)
      const verdict = verdictOf(state)
      const finance = financeOf(state)
      return done({
        verdict,
        finance,
        circle: circleOf(state),
        next: nextOf(state, verdict, finance),
        kpis: kpiThread(state),
        criteria: criteriaStanding(state),
        notes: noteStates(state),
        metered: meteredOf(state, finance, await used(project, state.now.slice(0, 7))),
      })
    },
    recordStep: async ({ project, params: { element }, body, person }) => {
      const { hashes, records, now: at } = await mainOf(project)
      const before = records.find(record => record.element === element)
      const lead = body.lead ?? before?.lead ?? null
      const decision = body.decision ?? before?.decision ?? null
      await data.db.transaction().execute(trx =>
        addCircleRecord(trx, project.uid, {
          element,
          at,
          actor: person.name,
          lead,
          decision,
          inputs: hashes,
        }),
      )
      tellChanged(project, 'circle')
      return done(circleOf(await mainOf(project)).find(step => step.element === element)!)
    },
  } satisfies Partial<Handlers>
}
