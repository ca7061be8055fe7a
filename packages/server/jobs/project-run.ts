import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, Progress, RunResult } from '@leinwand/contract'
import type { Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { partVersions, readProjectFile } from '../projects/stored-project.ts'
import { runInWorker } from './run-in-worker.ts'
import { uploadedSources } from './uploaded-sources.ts'

type Wiring = { data: ControlData; directory: string; now: () => Date }
type Watch = { onProgress: (progress: Progress) => void; signal: AbortSignal }

/** Runs a stored project once round the circle. The result says by hash which version of each part it rests on. */
export const projectRun =
  ({ data, directory, now }: Wiring) =>
  async (row: ProjectRow, language: Language, watch: Watch): Promise<Outcome<RunResult>> => {
    const [file, parts] = await Promise.all([readProjectFile(data, row), partVersions(data, row)])
    const { root } = projectDirectories(directory, row.uid)
    const ready = uploadedSources(file, root)
    if (!ready.ok) return ready
    const input = { file, baseDirectory: root, dataDirectory: root, now: now().getTime(), language }
    const outcome = await runInWorker(input, watch)
    if (!outcome.ok) return outcome
    const inputs = Object.fromEntries(Object.entries(parts).map(([part, { hash }]) => [part, hash]))
    return { ok: true, value: { ...outcome.value, inputs } }
  }
