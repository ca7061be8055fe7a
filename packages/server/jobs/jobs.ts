import { randomUUID } from 'node:crypto'
import {
  addJob,
  addRun,
  type ControlData,
  changeJob,
  type JobRow,
  jobOf,
  jobsOf,
  type ProjectRow,
} from '@leinwand/adapters/sqlite'
import type { Job, Language, Progress, RunResult } from '@leinwand/contract'
import type { Failure, Outcome } from '../outcome.ts'
import { jobView } from './job-view.ts'

const TELL_EVERY_MS = 200

type Watch = { onProgress: (progress: Progress) => void; signal: AbortSignal }
type Active = {
  project: ProjectRow
  row: JobRow
  progress: Progress | undefined
  stop: AbortController
  told: number
  /** Settles when nothing of it goes on any more. */
  over: Promise<void>
}

type Wiring = {
  data: ControlData
  now: () => Date
  run: (project: ProjectRow, language: Language, watch: Watch) => Promise<Outcome<RunResult>>
  tell: (project: ProjectRow, job: (language: Language) => Job) => void
  finished: (project: ProjectRow) => void
  unexpected: (error: unknown) => Failure
}

export type Jobs = {
  /** Queues a run; where one of this project waits or runs already, it is that one. */
  start: (project: ProjectRow, language: Language) => Promise<string>
  list: (project: ProjectRow, language: Language) => Promise<Job[]>
  read: (project: ProjectRow, id: string, language: Language) => Promise<Job | undefined>
  cancel: (project: ProjectRow, id: string) => Promise<boolean>
  /** Cancels what a project has under way, and waits until it has ended. */
  stop: (project: ProjectRow) => Promise<void>
  close: () => Promise<void>
}

const isOpen = ({ state }: JobRow): boolean => state === 'queued' || state === 'running'

/** Long work: one run after the other, because a run takes every core it gets. */
export const openJobs = ({ data, now, run, tell, finished, unexpected }: Wiring): Jobs => {
  const active = new Map<string, Active>()
  let closed = false
  let last: Promise<void> = Promise.resolve()

  const told = (one: Active): void => {
    one.told = Date.now()
    const { project, progress } = one
    const row = { ...one.row }
    tell(project, language => jobView(row, { project, progress, language }))
  }
  const change = async (one: Active, changes: Partial<Omit<JobRow, 'id' | 'project'>>): Promise<void> => {
    one.row = { ...one.row, ...changes }
    await changeJob(data.db, one.row.id, changes)
    told(one)
  }
  const ended = (one: Active, state: 'failed' | 'cancelled', failure: Failure): Promise<void> =>
    change(one, { state, ended_at: now().toISOString(), failure: JSON.stringify(failure) })

  const succeeded = async (one: Active, result: RunResult): Promise<void> => {
    const endedAt = now().toISOString()
    const changes = { state: 'done', ended_at: endedAt } as const
    const stored = { id: one.row.id, startedAt: one.row.started_at, endedAt, result }
    await data.db.transaction().execute(async trx => {
      await addRun(trx, one.project.uid, stored)
      await changeJob(trx, one.row.id, changes)
    })
    one.row = { ...one.row, ...changes }
    told(one)
    finished(one.project)
  }

  const work = async (one: Active, language: Language): Promise<void> => {
    if (one.stop.signal.aborted) return
    await change(one, { state: 'running' })
    const onProgress = (progress: Progress): void => {
      one.progress = progress
      if (Date.now() - one.told >= TELL_EVERY_MS) told(one)
    }
    const outcome = await run(one.project, language, { onProgress, signal: one.stop.signal })
    // A stop of the server leaves the job as it stands; the next start says that it was interrupted.
    if (closed) return
    if (outcome.ok) return succeeded(one, outcome.value)
    await ended(one, outcome.failure.code === 'cancelled' ? 'cancelled' : 'failed', outcome.failure)
  }

  const enqueue = (one: Active, language: Language): void => {
    one.over = last
      .then(() => work(one, language))
      .catch(error => (closed ? undefined : ended(one, 'failed', unexpected(error))))
      .catch(error => void unexpected(error))
      .finally(() => active.delete(one.row.id))
    last = one.over
  }

  return {
    start: async (project, language) => {
      const open = [...active.values()].find(one => one.row.project === project.uid && isOpen(one.row))
      if (open !== undefined) return open.row.id
      const row: JobRow = {
        id: randomUUID(),
        project: project.uid,
        kind: 'run',
        state: 'queued',
        started_at: now().toISOString(),
        ended_at: null,
        progress: null,
        failure: null,
      }
      const stop = new AbortController()
      const one: Active = { project, row, progress: undefined, stop, told: 0, over: Promise.resolve() }
      active.set(row.id, one)
      await addJob(data.db, row).catch(error => {
        active.delete(row.id)
        throw error
      })
      told(one)
      enqueue(one, language)
      return row.id
    },
    list: async (project, language) => {
      const rows = await jobsOf(data.db, project.uid)
      return rows.map(row => jobView(row, { project, progress: active.get(row.id)?.progress, language }))
    },
    read: async (project, id, language) => {
      const row = await jobOf(data.db, project.uid, id)
      return row && jobView(row, { project, progress: active.get(id)?.progress, language })
    },
    cancel: async (project, id) => {
      const row = await jobOf(data.db, project.uid, id)
      const one = active.get(id)
      if (row === undefined) return false
      if (one === undefined || !isOpen(one.row)) return true
      one.stop.abort()
      if (one.row.state === 'queued') await ended(one, 'cancelled', { code: 'cancelled', params: {} })
      return true
    },
    stop: async project => {
      const own = [...active.values()].filter(one => one.row.project === project.uid)
      for (const one of own) one.stop.abort()
      // One that still waits for its turn ends without having begun.
      await Promise.all(own.filter(one => one.row.state === 'running').map(one => one.over))
    },
    close: async () => {
      closed = true
      for (const one of active.values()) one.stop.abort()
      await last
    },
  }
}
