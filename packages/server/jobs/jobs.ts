import { randomUUID } from 'node:crypto'
import {
  addJob,
  type ControlData,
  type JobRow,
  jobOf,
  jobsOf,
  type ProjectRow,
} from '@leinwand/adapters/sqlite'
import type { Job, Language, Progress } from '@leinwand/contract'
import type { Failure } from '../outcome.ts'
import { type ActiveJob, jobRecord } from './job-record.ts'
import { jobView } from './job-view.ts'
import type { Task } from './task.ts'

type Wiring = {
  data: ControlData
  now: () => Date
  tell: (project: ProjectRow, job: (language: Language) => Job) => void
  unexpected: (error: unknown) => Failure
}

export type Jobs = {
  /** Queues work, and gives the id of its job. */
  start: (project: ProjectRow, task: Task) => Promise<string>
  list: (project: ProjectRow, language: Language) => Promise<Job[]>
  read: (project: ProjectRow, id: string, language: Language) => Promise<Job | undefined>
  cancel: (project: ProjectRow, id: string) => Promise<boolean>
  /** Lets a search end and keep its best; for other work this changes nothing. */
  enough: (project: ProjectRow, id: string) => Promise<boolean>
  /** Cancels what a project has under way, and waits until it has ended. */
  stop: (project: ProjectRow) => Promise<void>
  close: () => Promise<void>
}

const isOpen = ({ row }: ActiveJob): boolean => row.state === 'queued' || row.state === 'running'

const newJob = (project: ProjectRow, kind: Job['kind'], startedAt: string): ActiveJob => {
  const row: JobRow = {
    id: randomUUID(),
    project: project.uid,
    kind,
    state: 'queued',
    started_at: startedAt,
    ended_at: null,
    progress: null,
    failure: null,
  }
  const stop = new AbortController()
  const enough = new AbortController()
  return { project, row, progress: undefined, stop, enough, told: 0, over: Promise.resolve() }
}

/**
 * The jobs under way: of each kind one after the other, because a run takes every core it gets. A file does not wait
 * behind somebody else's training.
 */
const openQueue = ({ data, now, tell, unexpected }: Wiring) => {
  const record = jobRecord({ data, now, tell })
  const active = new Map<string, ActiveJob>()
  let closed = false
  const last = new Map<Task['kind'], Promise<void>>()

  const work = async (job: ActiveJob, task: Task): Promise<void> => {
    if (job.stop.signal.aborted) return task.dropped?.()
    await record.began(job)
    const onProgress = (progress: Progress) => record.progressed(job, progress)
    const outcome = await task.work({ onProgress, signal: job.stop.signal, enough: job.enough.signal })
    // A stop of the server leaves the job as it stands; the next start says that it was interrupted.
    if (closed) return
    if (!outcome.ok) return record.ended(job, outcome.failure)
    await record.succeeded(job, outcome.value)
    outcome.value.after()
  }
  return {
    active,
    record,
    add: (job: ActiveJob, task: Task): void => {
      active.set(job.row.id, job)
      record.told(job)
      job.over = (last.get(task.kind) ?? Promise.resolve())
        .then(() => work(job, task))
        .catch(error => (closed ? undefined : record.ended(job, unexpected(error))))
        .catch(error => void unexpected(error))
        .finally(() => active.delete(job.row.id))
      last.set(task.kind, job.over)
    },
    close: async (): Promise<void> => {
      closed = true
      for (const job of active.values()) job.stop.abort()
      await Promise.all(last.values())
    },
  }
}

/** Long work of projects: started, watched, stopped. */
export const openJobs = (wiring: Wiring): Jobs => {
  const { db } = wiring.data
  const { active, record, add, close } = openQueue(wiring)
  const of = (project: ProjectRow) => [...active.values()].filter(({ row }) => row.project === project.uid)
  const progress = (id: string) => active.get(id)?.progress
  return {
    start: async (project, task) => {
      const open = task.once ? of(project).find(job => job.row.kind === task.kind && isOpen(job)) : undefined
      if (open !== undefined) return open.row.id
      const job = newJob(project, task.kind, wiring.now().toISOString())
      active.set(job.row.id, job)
      await addJob(db, job.row).catch(error => {
        active.delete(job.row.id)
        throw error
      })
      add(job, task)
      return job.row.id
    },
    list: async (project, language) => {
      const rows = await jobsOf(db, project.uid)
      return rows.map(row => jobView(row, { project, progress: progress(row.id), language }))
    },
    read: async (project, id, language) => {
      const row = await jobOf(db, project.uid, id)
      return row && jobView(row, { project, progress: progress(id), language })
    },
    cancel: async (project, id) => {
      if ((await jobOf(db, project.uid, id)) === undefined) return false
      const job = active.get(id)
      if (job === undefined || !isOpen(job)) return true
      job.stop.abort()
      if (job.row.state === 'queued') await record.ended(job, { code: 'cancelled', params: {} })
      return true
    },
    enough: async (project, id) => {
      if ((await jobOf(db, project.uid, id)) === undefined) return false
      active.get(id)?.enough.abort()
      return true
    },
    stop: async project => {
      const own = of(project)
      for (const { stop } of own) stop.abort()
      // One that still waits for its turn ends without having begun.
      await Promise.all(own.filter(({ row }) => row.state === 'running').map(({ over }) => over))
    },
    close,
  }
}
