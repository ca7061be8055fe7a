import type { JobRow, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Job, Language, Progress } from '@leinwand/contract'
import type { Failure } from '../outcome.ts'
import { worded } from '../wording.ts'

/** A job as the contract has it, its failure in the reader's language. */
export const jobView = (
  row: JobRow,
  {
    project,
    progress,
    language,
  }: { project: ProjectRow; progress: Progress | undefined; language: Language },
): Job => ({
  id: row.id,
  project: project.id,
  kind: row.kind as Job['kind'],
  state: row.state,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  progress: progress ?? (row.progress === null ? null : JSON.parse(row.progress)),
  failure: row.failure === null ? null : worded(JSON.parse(row.failure) as Failure, language),
})
