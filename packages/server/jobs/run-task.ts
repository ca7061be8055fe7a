import { fileURLToPath } from 'node:url'
import { addRun, type ControlData, type ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, RunResult } from '@leinwand/contract'
import { storedSources } from '../data/stored-sources.ts'
import { done, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { removeDrafts } from '../projects/left-overs.ts'
import { readProjectFile } from '../projects/stored-project.ts'
import { withoutRoot } from '../projects/without-root.ts'
import { inProcess } from './in-process.ts'
import type { RunInput } from './run-input.ts'
import type { Task, Watch } from './task.ts'
import { uploadedSources } from './uploaded-sources.ts'

type Wiring = { data: ControlData; directory: string; now: () => Date; finished: (row: ProjectRow) => void }

export const RUN_PROGRAM = fileURLToPath(new URL('./run-process.ts', import.meta.url))

/** A stored project once round the circle. */
export const runTask =
  ({ data, directory, now, finished }: Wiring) =>
  (row: ProjectRow, language: Language): Task => {
    const run = async (watch: Watch): Promise<Outcome<RunResult>> => {
      const file = await readProjectFile(data, row)
      const { root } = projectDirectories(directory, row.uid)
      const stored = await storedSources(data, row, file.sources)
      const ready = uploadedSources(file, root, stored)
      if (!ready.ok) return ready
      const input: RunInput = {
        file,
        baseDirectory: root,
        dataDirectory: root,
        now: now().getTime(),
        language,
        stored,
        withhold: true,
      }
      const outcome = await inProcess<RunInput, RunResult>(RUN_PROGRAM, input, watch).finally(() =>
        removeDrafts(root),
      )
      return outcome.ok ? outcome : { ok: false, failure: withoutRoot(outcome.failure, root) }
    }
    return {
      kind: 'run',
      once: true,
      work: async watch => {
        const outcome = await run(watch)
        if (!outcome.ok) return outcome
        const result = outcome.value
        return done({
          keep: (db, { id, started_at, ended_at }) =>
            addRun(db, row.uid, { id, startedAt: started_at, endedAt: ended_at, result }),
          after: () => finished(row),
        })
      },
    }
  }
