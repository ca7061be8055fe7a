import { z } from 'zod'
import { BrokenReading, LiveStatus, ScoredReading } from '../live/live-event.ts'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

/** How a machine of one's own gets in. The password is in this reply and in no other. */
export const LiveAccess = z.object({
  broker: z.string(),
  user: z.string(),
  password: z.string(),
  /** `leinwand/<source>/<machine>`, with a machine to be replaced by one's own. */
  topic: z.string(),
  /** A payload with the columns of the project's source. */
  example: z.object({
    id: z.string(),
    at: z.iso.datetime(),
    machine: z.string(),
    values: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]).nullable()),
  }),
})
export type LiveAccess = z.infer<typeof LiveAccess>

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
  brokenReadings: {
    method: 'GET',
    path: '/projects/{project}/live/breaches',
    summary: 'The newest readings that broke a rule of quality of a deployment, newest first',
    access: 'member',
    params: ProjectParams,
    query: z.strictObject({
      deployment: z.string().min(1).max(64),
      rule: z.string().min(1).max(120),
      limit: z.coerce.number().int().min(1).max(1000).default(50),
    }),
    status: 200,
    reply: z.array(BrokenReading),
  },
  acknowledgeAlarm: {
    method: 'POST',
    path: '/projects/{project}/live/alarms/{machine}/acknowledge',
    summary: 'Acknowledge the warning of a machine',
    access: 'member',
    params: z.strictObject({ ...ProjectParams.shape, machine: z.string().min(1).max(120) }),
    status: 204,
  },
  renewLiveAccess: {
    method: 'POST',
    path: '/projects/{project}/live/access',
    summary: 'Draw a new password for the machines of a project; the old one is refused from then on',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: LiveAccess,
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
