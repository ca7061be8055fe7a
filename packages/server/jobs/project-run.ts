import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, Progress, RunResult } from '@leinwand/contract'
import type { Failure, Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { removeDrafts } from '../projects/left-overs.ts'
import { readProjectFile } from '../projects/stored-project.ts'
import { runInProcess } from './run-in-process.ts'
import { uploadedSources } from './uploaded-sources.ts'

type Wiring = { data: ControlData; directory: string; now: () => Date }
type Watch = { onProgress: (progress: Progress) => void; signal: AbortSignal }

/** Where the server keeps its files is nobody's business: a sentence names them from the project's own directory. */
export const withoutRoot = ({ code, params }: Failure, root: string): Failure => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll(`${root}/`, '') : value,
    ]),
  ),
})

/** Runs a stored project once round the circle. */
export const projectRun =
  ({ data, directory, now }: Wiring) =>
  async (row: ProjectRow, language: Language, watch: Watch): Promise<Outcome<RunResult>> => {
    const file = await readProjectFile(data, row)
    const { root } = projectDirectories(directory, row.uid)
    const ready = uploadedSources(file, root)
    if (!ready.ok) return ready
    const input = { file, baseDirectory: root, dataDirectory: root, now: now().getTime(), language }
    const outcome = await runInProcess(input, watch).finally(() => removeDrafts(root))
    return outcome.ok ? outcome : { ok: false, failure: withoutRoot(outcome.failure, root) }
  }
