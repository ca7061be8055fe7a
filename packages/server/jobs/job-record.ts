import { type ControlData, changeJob, type JobRow, type ProjectRow } from '@leinwand/adapters/sqlite'
import type { Job, Language, Progress } from '@leinwand/contract'
import type { Failure } from '../outcome.ts'
import { jobView } from './job-view.ts'
import type { Finish } from './task.ts'

const TELL_EVERY_MS = 200

/** A job that is under way. Its progress is kept in memory alone: a commit for every per cent would cost more than it. */
export type ActiveJob = {
  project: ProjectRow
  row: JobRow
  progress: Progress | undefined
  stop: AbortController
  /** Aborted when a search is to end and its best is to be kept. */
  enough: AbortController
  /** When it was last told of, ms since 1970 UTC. */
  told: number
  /** Settles when nothing of it goes on any more. */
  over: Promise<void>
}

type Wiring = {
  data: ControlData
  now: () => Date
  tell: (project: ProjectRow, job: (language: Language) => Job) => void
}

/** Writes down what becomes of jobs, and tells of it. */
export const jobRecord = ({ data, now, tell }: Wiring) => {
  const told = (job: ActiveJob): void => {
    job.told = now().getTime()
    const { project, progress, row } = job
    tell(project, language => jobView(row, { project, progress, language }))
  }
  const change = async (job: ActiveJob, changes: Partial<Omit<JobRow, 'id' | 'project'>>): Promise<void> => {
    job.row = { ...job.row, ...changes }
    await changeJob(data.db, job.row.id, changes)
    told(job)
  }
  return {
    told,
    began: (job: ActiveJob): Promise<void> => change(job, { state: 'running' }),
    progressed: (job: ActiveJob, progress: Progress): void => {
      job.progress = progress
      if (now().getTime() - job.told >= TELL_EVERY_MS) told(job)
    },
    ended: (job: ActiveJob, failure: Failure): Promise<void> => {
      const state = failure.code === 'cancelled' ? 'cancelled' : 'failed'
      return change(job, { state, ended_at: now().toISOString(), failure: JSON.stringify(failure) })
    },
    /** The result and the end of the job go in together. */
    succeeded: async (job: ActiveJob, { keep }: Finish): Promise<void> => {
      const changes = { state: 'done', ended_at: now().toISOString() } as const
      await data.db.transaction().execute(async trx => {
        await keep(trx, { ...job.row, ...changes })
        await changeJob(trx, job.row.id, changes)
      })
      job.row = { ...job.row, ...changes }
      told(job)
    },
  }
}
