import type { ProjectRow } from '@leinwand/adapters/sqlite'
import { acquisitionPlan, MAIN_VARIANT } from '@leinwand/method'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import type { ProjectState } from '../overview/project-state.ts'
import { availableColumns } from './available-columns.ts'

type Wiring = { stateOf: (project: ProjectRow, variant: string) => Promise<ProjectState> }

export const acquisitionRoutes = ({ stateOf }: Wiring) =>
  ({
    acquisitionPlan: async ({ project }) => {
      const { project: stored, run } = await stateOf(project, MAIN_VARIANT)
      const columns = run === null ? [] : availableColumns(run.result.profile)
      const { kpis, needs } = stored
      const plan = acquisitionPlan({ kpis, needs, columns, converts: (from, to) => from === to })
      return done({
        kpis: plan.kpis.map(each => ({ ...each, needs: [...each.needs] })),
        acquire: plan.acquire.map(each => ({ ...each, kpis: [...each.kpis] })),
        columns,
      })
    },
  }) satisfies Partial<Handlers>
