import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, Progress, RunResult } from '@leinwand/contract'
import type { Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { readProjectFile } from '../projects/stored-project.ts'
import { runInWorker } from './run-in-worker.ts'
import { uploadedSources } from './uploaded-sources.ts'

type Wiring = { data: ControlData; directory: string; now: () => Date }
type Watch = { onProgress: (progress: Progress) => void; signal: AbortSignal }

/** Runs a stored project once round the circle. */
export const projectRun =
  ({ data, directory, now }: Wiring) =>
  async (row: ProjectRow, language: Language, watch: Watch): Promise<Outcome<RunResult>> => {
    const file = await readProjectFile(data, row)
    const { root } = projectDirectories(directory, row.uid)
    const ready = uploadedSources(file, root)
    if (!ready.ok) return ready
    const input = { file, baseDirectory: root, dataDirectory: root, now: now().getTime(), language }
    return runInWorker(input, watch)
  }
