import { type ControlData, latestRun } from '@leinwand/adapters/sqlite'
import { RunResult } from '@leinwand/contract'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import type { Jobs } from './jobs.ts'

export const jobRoutes = (data: ControlData, jobs: Jobs) =>
  ({
    startRun: async ({ project, language }) => done({ job: await jobs.start(project, language) }),
    latestRun: async ({ project }) => {
      const run = await latestRun(data.db, project.uid)
      return run === undefined ? failed('run-not-found') : done(RunResult.parse(run.result))
    },
    listJobs: async ({ project, language }) => done(await jobs.list(project, language)),
    readJob: async ({ project, params, language }) => {
      const job = await jobs.read(project, params.job, language)
      return job === undefined ? failed('job-not-found', { job: params.job }) : done(job)
    },
    cancelJob: async ({ project, params }) =>
      (await jobs.cancel(project, params.job)) ? done(null) : failed('job-not-found', { job: params.job }),
  }) satisfies Partial<Handlers>
