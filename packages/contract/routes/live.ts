import { z } from 'zod'
import { LiveStatus, ScoredReading } from '../live/live-event.ts'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

export const liveRoutes = {
  liveStatus: {
    method: 'GET',
    path: '/projects/{project}/live',
    summary: 'Sources, machines and ledger of the live path',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: LiveStatus,
  },
  recentReadings: {
    method: 'GET',
    path: '/projects/{project}/live/readings',
    summary: 'The last scored readings, oldest first',
    access: 'member',
    params: ProjectParams,
    query: z.strictObject({
      machine: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(5000).default(300),
    }),
    status: 200,
    reply: z.array(ScoredReading),
  },
  acknowledgeAlarm: {
    method: 'POST',
    path: '/projects/{project}/live/alarms/{machine}/acknowledge',
    summary: 'Acknowledge the warning of a machine',
    access: 'member',
    params: z.strictObject({ ...ProjectParams.shape, machine: z.string().min(1).max(120) }),
    status: 204,
  },
  setDemoMachines: {
    method: 'PUT',
    path: '/projects/{project}/live/demo',
    summary: 'Start or stop the simulated machines of the demo',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({ running: z.boolean() }),
    status: 204,
  },
} as const satisfies Record<string, Route>
