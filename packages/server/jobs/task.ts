import type { ControlData, JobRow } from '@leinwand/adapters/sqlite'
import type { Job, Progress } from '@leinwand/contract'
import type { Outcome } from '../outcome.ts'

export type Watch = {
  onProgress: (progress: Progress) => void
  signal: AbortSignal
  /** Aborted when a search is to end and what it found best is to be kept. */
  enough?: AbortSignal
}

/** What long work came to. */
export type Finish = {
  /** Stores the result; goes in together with the end of the job. */
  keep: (
    db: ControlData['db'],
    job: Pick<JobRow, 'id' | 'started_at'> & { ended_at: string },
  ) => Promise<void>
  /** What follows once it is stored. */
  after: () => void
}

/** Long work of a project. Tasks of one kind go one after the other. */
export type Task = {
  kind: Job['kind']
  /** Where one of this kind waits or runs for the project already, it is that one. */
  once: boolean
  work: (watch: Watch) => Promise<Outcome<Finish>>
  /** Puts in order what was prepared for work that was stopped before it began. */
  dropped?: () => Promise<void>
}
