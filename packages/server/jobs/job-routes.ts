import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language } from '@leinwand/contract'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { lastRun } from '../projects/last-run.ts'
import { worded } from '../wording.ts'
import type { Jobs } from './jobs.ts'
import type { Task } from './task.ts'

type Wiring = { data: ControlData; jobs: Jobs; run: (project: ProjectRow, language: Language) => Task }

export const jobRoutes = ({ data, jobs, run }: Wiring) =>
  ({
    startRun: async ({ project, language }) =>
      done({ job: await jobs.start(project, run(project, language)) }),
    latestRun: async ({ project, language }) => {
      const run = await lastRun(data, project)
      if (run === undefined) return failed('run-not-found')
      const { result } = run
      // The run was worded for whoever started it; this reader may read the other language.
      return done({ ...result, warnings: result.warnings.map(warning => worded(warning, language)) })
    },
    listJobs: async ({ project, language }) => done(await jobs.list(project, language)),
    readJob: async ({ project, params, language }) => {
      const job = await jobs.read(project, params.job, language)
      return job === undefined ? failed('job-not-found', { job: params.job }) : done(job)
    },
    cancelJob: async ({ project, params }) =>
      (await jobs.cancel(project, params.job)) ? done(null) : failed('job-not-found', { job: params.job }),
    keepBest: async ({ project, params }) =>
      (await jobs.enough(project, params.job)) ? done(null) : failed('job-not-found', { job: params.job }),
  }) satisfies Partial<Handlers>
