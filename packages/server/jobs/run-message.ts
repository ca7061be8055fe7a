import type { Language, Progress, ProjectFile, RunResult } from '@leinwand/contract'
import type { Outcome } from '../outcome.ts'

/** What a run needs, as it goes to the worker thread. `now` in ms since 1970 UTC. */
export type RunInput = {
  file: ProjectFile
  baseDirectory: string
  dataDirectory: string
  now: number
  language: Language
}

export type ToWorker = { kind: 'run'; input: RunInput } | { kind: 'cancel' }
export type FromWorker =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; outcome: Outcome<RunResult> }
