import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unreadableOf } from '@leinwand/adapters/duckdb'
import {
  addSourceVersion,
  type ControlData,
  type ProjectRow,
  sourceVersionsOf,
} from '@leinwand/adapters/sqlite'
import type { Corrections, Source } from '@leinwand/contract'
import type { Imported } from '@leinwand/flow/acquire'
import { correctedColumns, type Detection, type Given, type ImportStep } from '@leinwand/recipe'
import { circleDirectories, IMPORT_DRAFT, openDraft } from '../circle/draft.ts'
import { inProcess } from '../jobs/in-process.ts'
import type { Task, Watch } from '../jobs/task.ts'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { readProject, storePart } from '../projects/stored-project.ts'
import { importStepFor, settingsOfSource } from './given-settings.ts'
import type { ImportInput } from './import-input.ts'
import { parsingsOf } from './parsings.ts'
import { withReading } from './recipe-reading.ts'

const PROGRAM = fileURLToPath(new URL('./import-process.ts', import.meta.url))

/** What DuckDB may take of the memory while it imports; the process itself needs some more. */
const MEMORY_LIMIT = '1GB'

type Wiring = {
  data: ControlData
  directory: string
  now: () => Date
  tellChanged: (row: ProjectRow, part: string) => void
}

export type ToImport = {
  source: string
  /** Below the project's directory. */
  file: string
  /** What the file is called where it comes from. */
  called: string
  corrections: Corrections
  /** Whether the reading is to be written into the recipe. */
  accepted: boolean
  by: { actor: string }
}

const namedAs = ({ code, params }: Failure, called: string): Failure => ({
  code,
  params: { ...params, ...('file' in params && { file: called }) },
})

const aboutOf = ({ name, licence, owner, personalData }: Source): ImportInput['about'] => ({
  ...(name !== undefined && { name }),
  ...(licence !== undefined && { licence }),
  ...(owner !== undefined && { owner }),
  ...(personalData !== undefined && { personalData }),
})

/** The columns as corrected, with how many texts the correction cannot read. */
const recounted = async (
  { detection, dataSet }: Imported,
  { columns: given }: Corrections,
  directory: string,
): Promise<Detection['columns']> => {
  const columns = correctedColumns(detection.columns, given)
  const corrected = columns.filter(({ name }) => Object.hasOwn(given, name))
  const unreadable = await unreadableOf(dataSet, parsingsOf(corrected), directory)
  return columns.map(column => ({ ...column, unreadable: unreadable[column.name] ?? column.unreadable }))
}

type Read = Imported & { columns: Detection['columns'] }

/** A file that is in the project already, read into a data set, which becomes the newest version of its source. */
export const importTask = (
  { data, directory, now, tellChanged }: Wiring,
  project: ProjectRow,
  { source: id, file, called, corrections, accepted, by }: ToImport,
): Task => {
  const { root } = projectDirectories(directory, project.uid)

  /** Unless something else of the project is read from it. */
  const forget = async (): Promise<void> => {
    const { sources } = await readProject(data, project)
    const used = sources.some(({ from }) => from.kind === 'file' && from.path === file)
    const known = (await sourceVersionsOf(data.db, project.uid)).some(version => version.file === file)
    if (!used && !known) await rm(join(root, file), { force: true })
  }

  const read = async (source: Source, settings: Given | ImportStep, watch: Watch): Promise<Outcome<Read>> => {
    const draft = await openDraft(root, IMPORT_DRAFT)
    const place = circleDirectories(draft.directory).dataSets
    try {
      const input: ImportInput = {
        file: join(root, file),
        settings,
        directory: place,
        now: now().getTime(),
        memoryLimit: MEMORY_LIMIT,
        about: aboutOf(source),
      }
      const outcome = await inProcess<ImportInput, Imported>(PROGRAM, input, watch)
      if (!outcome.ok) return { ok: false, failure: namedAs(outcome.failure, called) }
      if (watch.signal.aborted) return failed('cancelled')
      const columns = await recounted(outcome.value, corrections, place)
      await draft.keep()
      return done({ ...outcome.value, columns })
    } finally {
      await draft.end()
    }
  }

  const work = async (watch: Watch): Promise<Outcome<Read>> => {
    const { sources, recipe } = await readProject(data, project)
    const source = sources.find(one => one.id === id)
    if (source === undefined) return failed('source-not-found', { source: id })
    const step = importStepFor(recipe, id)
    // Who corrects says all of it anew; a file that merely comes in is read as the recipe reads.
    const given = { ...settingsOfSource(source), ...corrections.given }
    const outcome = await read(source, accepted || step === undefined ? given : step, watch)
    if (outcome.ok || accepted || step === undefined || watch.signal.aborted) return outcome
    const afresh = await read(source, given, watch)
    if (!afresh.ok) return outcome
    const warnings = [
      ...afresh.value.detection.warnings,
      { code: 'import-step-unfit', params: { file: called } },
    ]
    return done({ ...afresh.value, detection: { ...afresh.value.detection, warnings } })
  }

  const keep = async (
    db: ControlData['db'],
    { dataSet, detection, columns }: Read,
    at: string,
  ): Promise<void> => {
    const { sources, recipe } = await readProject({ db }, project)
    const whose = { at, ...by }
    const from = { kind: 'file' as const, path: file }
    const changed = sources.map(one => (one.id === id ? { ...one, from } : one))
    await storePart({ db }, project, 'sources', changed, whose)
    if (accepted)
      await storePart({ db }, project, 'recipe', withReading(recipe, id, { ...detection, columns }), whose)
    await addSourceVersion(db, {
      project: project.uid,
      source: id,
      data_set: dataSet.id,
      ...whose,
      file,
      called,
      corrections: JSON.stringify(corrections),
      detection: JSON.stringify({ detection, columns }),
    })
  }

  return {
    kind: 'import',
    once: false,
    dropped: forget,
    work: async watch => {
      const outcome = await work(watch).catch(async error => {
        await forget()
        throw error
      })
      if (!outcome.ok) {
        await forget()
        return outcome
      }
      return done({
        keep: (db, { ended_at }) => keep(db, outcome.value, ended_at),
        after: () => {
          tellChanged(project, 'sources')
          tellChanged(project, 'data-sets')
          if (accepted) tellChanged(project, 'recipe')
        },
      })
    },
  }
}
