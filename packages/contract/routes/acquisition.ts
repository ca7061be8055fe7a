import { Need } from '@leinwand/method'
import { z } from 'zod'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

const NeedStatus = z.enum(['there', 'proposed', 'absent', 'wrong-unit', 'too-seldom', 'gaps'])

/** A column that holds, or could hold, what a KPI needs. */
const NeededColumn = z.object({
  source: z.string(),
  column: z.string(),
  unit: z.string().nullable(),
  rows: z.number().int(),
  missing: z.number().int(),
  intervalSeconds: z.number().nullable(),
})

/** What the goals ask for against what is there, and what would have to be acquired (A1). */
export const AcquisitionPlan = z.object({
  kpis: z.array(
    z.object({
      kpi: z.string(),
      computable: z.boolean().nullable(),
      needs: z.array(z.object({ need: Need, status: NeedStatus, column: NeededColumn.nullable() })),
    }),
  ),
  acquire: z.array(
    z.object({
      quantity: z.string(),
      unit: z.string().nullable(),
      perHour: z.number().nullable(),
      reason: NeedStatus.exclude(['there', 'proposed']),
      kpis: z.array(z.string()),
    }),
  ),
  /** The columns that a need can be met by. */
  columns: z.array(NeededColumn),
})
export type AcquisitionPlan = z.infer<typeof AcquisitionPlan>

export const acquisitionRoutes = {
  acquisitionPlan: {
    method: 'GET',
    path: '/projects/{project}/acquisition-plan',
    summary: 'Which KPI can be computed from what is there, and what would have to be acquired',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: AcquisitionPlan,
  },
} as const satisfies Record<string, Route>
