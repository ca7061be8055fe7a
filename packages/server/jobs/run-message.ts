import type { Language, Progress, ProjectFile, RunResult } from '@leinwand/contract'
import type { Outcome } from '../outcome.ts'

/** What a run needs, as it goes to the process. `now` in ms since 1970 UTC. */
export type RunInput = {
  file: ProjectFile
  baseDirectory: string
  dataDirectory: string
  now: number
  language: Language
}

export type ToRun = { kind: 'run'; input: RunInput } | { kind: 'cancel' }
export type FromRun =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; outcome: Outcome<RunResult> }
  | { kind: 'broken'; stack: string }
