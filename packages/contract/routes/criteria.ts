import { Costs, Kpi } from '@leinwand/method'
import { z } from 'zod'
import { CriteriaFixed, Criterion } from '../project/criterion.ts'
import { Decision } from '../run/decision.ts'
import { ProjectParams, StoredProject } from './projects.ts'
import type { Route } from './route.ts'

const Said = z.string().trim().min(3).max(2000)

export const criteriaRoutes = {
  changeCriteria: {
    method: 'PUT',
    path: '/projects/{project}/criteria',
    summary:
      'Replace KPIs, criteria or costs; once they are fixed or a model was trained on them, only with a reason, which is recorded',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({
      kpis: z.array(Kpi).optional(),
      gate: z.array(Criterion).optional(),
      costs: Costs.optional(),
      reason: Said.optional(),
    }),
    status: 200,
    reply: StoredProject,
  },
  fixCriteria: {
    method: 'PUT',
    path: '/projects/{project}/criteria/fixed',
    summary: 'Fix KPIs, criteria and costs: from now on a change takes a reason',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: CriteriaFixed,
  },
  passWithConditions: {
    method: 'PUT',
    path: '/projects/{project}/gate/conditions',
    summary: 'Answer for a model that missed criteria, on written conditions; it is deployed then',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({ conditions: Said }),
    status: 200,
    reply: Decision,
  },
} as const satisfies Record<string, Route>
