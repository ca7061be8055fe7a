import {
  addCircleRecord,
  type ControlData,
  circleRecords,
  type ProjectRow,
  projectsOf,
} from '@leinwand/adapters/sqlite'
import type { Overview } from '@leinwand/contract'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import { circleOf } from './circle.ts'
import { kpiThread } from './kpi-thread.ts'
import { noteStates } from './note-states.ts'
import { financeOf, projectState, verdictOf } from './project-state.ts'
import { projectSummary } from './project-summary.ts'

type Wiring = {
  data: ControlData
  now: () => Date
  live: (project: ProjectRow) => ReadonlySet<string>
  metered: (project: ProjectRow) => Promise<Overview['metered']>
  tellChanged: (project: ProjectRow, part: string) => void
}

export const overviewRoutes = ({ data, now, live, metered, tellChanged }: Wiring) => {
  const stateOf = (project: ProjectRow) => projectState(data, project, { live: live(project), now: now() })
  return {
    listProjects: async ({ person }) => {
      const projects = await projectsOf(data.db, person.id)
      return done(await Promise.all(projects.map(async row => projectSummary(await stateOf(row)))))
    },
    overview: async ({ project }) => {
      const state = await stateOf(project)
      return done({
        verdict: verdictOf(state),
        finance: financeOf(state),
        circle: await circleOf(data, project, state),
        next: [],
        kpis: kpiThread(state),
        notes: noteStates(state),
        metered: await metered(project),
      })
    },
    recordStep: async ({ project, params: { element }, body, person }) => {
      const state = await stateOf(project)
      await data.db.transaction().execute(async trx => {
        const before = (await circleRecords(trx, project.uid)).find(record => record.element === element)
        await addCircleRecord(trx, project.uid, {
          element,
          at: state.now,
          actor: person.name,
          lead: body.lead ?? before?.lead ?? null,
          decision: body.decision ?? before?.decision ?? null,
          inputs: Object.fromEntries(Object.entries(state.parts).map(([part, { hash }]) => [part, hash])),
        })
      })
      tellChanged(project, 'circle')
      const circle = await circleOf(data, project, state)
      return done(circle.find(one => one.element === element)!)
    },
  } satisfies Partial<Handlers>
}
