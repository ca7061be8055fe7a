import { z } from 'zod'
import { Message } from '../failures/message.ts'
import { Progress } from '../run/run-result.ts'
import type { Route } from './route.ts'

export const Job = z.object({
  id: z.string(),
  project: z.string(),
  /** A run round the circle, or data that are read in; the progress of an import is in the stage `acquire`. */
  kind: z.enum(['run', 'import', 'profile']),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  progress: Progress.nullable(),
  failure: Message.nullable(),
})
export type Job = z.infer<typeof Job>

const JobParams = z.strictObject({ project: z.string().min(1).max(64), job: z.string().min(1).max(64) })

export const jobRoutes = {
  listJobs: {
    method: 'GET',
    path: '/projects/{project}/jobs',
    summary: 'Long work of a project, newest first',
    access: 'member',
    params: z.strictObject({ project: z.string().min(1).max(64) }),
    status: 200,
    reply: z.array(Job),
  },
  readJob: {
    method: 'GET',
    path: '/projects/{project}/jobs/{job}',
    summary: 'How far a job is',
    access: 'member',
    params: JobParams,
    status: 200,
    reply: Job,
  },
  cancelJob: {
    method: 'DELETE',
    path: '/projects/{project}/jobs/{job}',
    summary: 'Stop a job',
    access: 'member',
    params: JobParams,
    status: 204,
  },
  keepBest: {
    method: 'POST',
    path: '/projects/{project}/jobs/{job}/enough',
    summary: 'End the search of a run and keep the best it found',
    access: 'member',
    params: JobParams,
    status: 204,
  },
} as const satisfies Record<string, Route>
