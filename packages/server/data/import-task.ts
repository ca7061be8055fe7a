import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unreadableOf } from '@leinwand/adapters/duckdb'
import {
  addSourceVersion,
  type ControlData,
  dropSourceSecrets,
  type ProjectRow,
  setSourceSecret,
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
import { queryName } from './stored-sources.ts'

const PROGRAM = fileURLToPath(new URL('./import-process.ts', import.meta.url))

/** What DuckDB may take of the memory while it imports; the process itself needs some more. */
const MEMORY_LIMIT = '1GB'

type Wiring = {
  data: ControlData
  directory: string
  now: () => Date
  tellChanged: (row: ProjectRow, part: string) => void
}

/** Where the data come from: a file below the project's directory, a query, or a data set that is there already. */
type Origin =
  | { kind: 'file'; file: string }
  | { kind: 'query'; query: string; connection: string; sealed: string }
  | { kind: 'stored'; file: string; is: Pick<Imported, 'dataSet' | 'detection'> }

export type ToImport = {
  source: string
  origin: Origin
  /** What a person knows the file, or the database, by. */
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
  { detection, dataSet }: Pick<Imported, 'dataSet' | 'detection'>,
  { columns: given }: Corrections,
  directory: string,
): Promise<Detection['columns']> => {
  const columns = correctedColumns(detection.columns, given)
  const corrected = columns.filter(({ name }) => Object.hasOwn(given, name))
  const unreadable = await unreadableOf(dataSet, parsingsOf(corrected), directory)
  return columns.map(column => ({ ...column, unreadable: unreadable[column.name] ?? column.unreadable }))
}

/** Another sign between the columns makes one of all: where none of the recipe's columns is there, it is another file. */
const fits = ({ dataSet }: Pick<Imported, 'dataSet'>, { columns }: ImportStep): boolean =>
  columns.length === 0 || columns.some(({ name }) => dataSet.columns.includes(name))

type Read = Pick<Imported, 'dataSet' | 'detection'> & { columns: Detection['columns'] }

const fileOf = (origin: Origin): string => (origin.kind === 'query' ? queryName(origin.query) : origin.file)

/** What the project says afterwards of where the source's data come from. */
const fromOf = ({ from }: Source, origin: Origin): Source['from'] => {
  if (origin.kind === 'file') return { kind: 'file', path: origin.file }
  if (origin.kind === 'stored') return from
  return { ...(from.kind === 'postgresql' && from), kind: 'postgresql', query: origin.query }
}

/** Data read into a data set, which becomes the newest version of their source. */
export const importTask = (
  { data, directory, now, tellChanged }: Wiring,
  project: ProjectRow,
  { source: id, origin, called, corrections, accepted, by }: ToImport,
): Task => {
  const { root, dataSets } = projectDirectories(directory, project.uid)

  /** The file, unless something else of the project is read from it. */
  const forget = async (): Promise<void> => {
    if (origin.kind !== 'file') return
    const { file } = origin
    const { sources } = await readProject(data, project)
    const used = sources.some(({ from }) => from.kind === 'file' && from.path === file)
    const known = (await sourceVersionsOf(data.db, project.uid)).some(version => version.file === file)
    if (!used && !known) await rm(join(root, file), { force: true })
  }

  const read = async (source: Source, reads: ImportInput['reads'], watch: Watch): Promise<Outcome<Read>> => {
    const draft = await openDraft(root, IMPORT_DRAFT)
    const place = circleDirectories(draft.directory).dataSets
    try {
      const input: ImportInput = {
        reads,
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
    if (origin.kind === 'stored')
      return done({ ...origin.is, columns: await recounted(origin.is, corrections, dataSets) })
    if (origin.kind === 'query') return read(source, origin, watch)
    const readBy = (settings: Given | ImportStep) =>
      read(source, { kind: 'file', file: join(root, origin.file), settings }, watch)
    const step = importStepFor(recipe, id)
    // Who corrects says all of it anew; a file that merely comes in is read as the recipe reads.
    const given = { ...settingsOfSource(source), ...corrections.given }
    const outcome = await readBy(accepted || step === undefined ? given : step)
    if (accepted || step === undefined || watch.signal.aborted) return outcome
    if (outcome.ok && fits(outcome.value, step)) return outcome
    const afresh = await readBy(given)
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
    const changed = sources.map(one => (one.id === id ? { ...one, from: fromOf(one, origin) } : one))
    await storePart({ db }, project, 'sources', changed, whose)
    if (origin.kind === 'file') await dropSourceSecrets(db, project.uid, { of: id })
    if (origin.kind === 'query')
      await setSourceSecret(db, { project: project.uid, source: id, secret: origin.sealed })
    if (accepted)
      await storePart({ db }, project, 'recipe', withReading(recipe, id, { ...detection, columns }), whose)
    await addSourceVersion(db, {
      project: project.uid,
      source: id,
      data_set: dataSet.id,
      ...whose,
      file: fileOf(origin),
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
