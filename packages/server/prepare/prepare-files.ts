import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type DuckdbPreparation, duckdbPreparation, writeTable } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import { type DryRunStep, judgedStep, type StepAccount } from '@leinwand/flow/prepare'
import {
  type FittedRecipe,
  type Recipe,
  recipeSources,
  type ScriptFiles,
  scriptFile,
  type TableColumn,
} from '@leinwand/recipe'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { importSource } from './import-source.ts'
import { putInPlace } from './put-in-place.ts'
import { type ScriptLanguage, scriptOf } from './script.ts'
import { shownLearned } from './shown-learned.ts'

export type PrepareFiles = {
  recipe: Recipe
  /** Files by the source that they are. */
  sources: Readonly<Record<string, string>>
  /** Where the table is written; nowhere in a dry run. */
  out: { file: string; format: 'parquet' | 'csv' } | null
  /** The language of a SQL script of the whole, where one is wanted; a dry run has none. */
  script?: ScriptLanguage
  /** Milliseconds since 1970 UTC. */
  now: number
  signal: AbortSignal
  onProgress: (about: { source: string } | { step: number; of: number } | { out: string }) => void
}

export type PreparedStep = {
  step: string
  about: string
  rowsIn: number
  rowsOut: number
  lost: Record<string, number>
  breaches: Record<string, number>
  verdict: 'ok' | 'warning' | 'failure'
  message?: Failure
}

export type PreparedFiles = {
  rows: number
  columns: TableColumn[]
  steps: PreparedStep[]
  quarantined: number
  /** Rows that could not be read, by source. */
  rejected: Record<string, number>
  /** What reading the files came upon. */
  warnings: readonly Failure[]
  learned: FittedRecipe['learned']
  /** What ends a dry run as a whole. */
  failure: Failure | null
  script: string | null
}

const stepOf = ({
  step,
  about,
  rowsIn,
  rowsOut,
  lost,
  breaches = {},
  verdict,
  message,
}: DryRunStep): PreparedStep => ({
  step,
  about,
  rowsIn,
  rowsOut,
  lost,
  breaches: Object.fromEntries(Object.entries(breaches).map(([rule, { count }]) => [rule, count])),
  verdict,
  ...(message ? { message } : {}),
})

/** Which part of the data a row belongs to goes with it, where the recipe splits: who learns from the table needs it. */
const PART: TableColumn = { name: '_part', type: 'text' }

const columnsOf = (recipe: Recipe, columns: readonly TableColumn[]): TableColumn[] =>
  recipe.steps.some(({ step }) => step === 'split') ? [...columns, PART] : [...columns]

const isSame = async (a: string, b: string): Promise<boolean> => {
  const [one, other] = await Promise.all([a, b].map(path => stat(path).catch(() => null)))
  if (!one || !other) return resolve(a) === resolve(b)
  return one.ino === other.ino && one.dev === other.dev
}

/** The files that a recipe reads, or which one it lacks, or which one is written over. */
const filesOf = async ({ recipe, sources, out }: PrepareFiles): Promise<Outcome<Record<string, string>>> => {
  const files: Record<string, string> = {}
  for (const source of recipeSources(recipe).keys()) {
    const file = Object.hasOwn(sources, source) ? sources[source] : undefined
    if (file === undefined) return failed('prepare-source-missing', { source })
    files[source] = file
    if (out && (await isSame(file, out.file)))
      return failed('prepare-out-is-source', { file: out.file, source })
  }
  return done(files)
}

const importAll = async (files: Readonly<Record<string, string>>, asked: PrepareFiles, directory: string) => {
  const dataSets: Record<string, DataSet> = {}
  const rejected: Record<string, number> = {}
  const warnings: Failure[] = []
  const read: Record<string, ScriptFiles[string]> = {}
  for (const [source, steps] of recipeSources(asked.recipe)) {
    asked.onProgress({ source })
    const imported = await importSource(files[source]!, steps, {
      directory,
      now: asked.now,
      signal: asked.signal,
    })
    if (!imported.ok) return imported
    dataSets[source] = imported.value.dataSet
    rejected[source] = imported.value.rejected
    warnings.push(...imported.value.warnings)
    const { columns } = imported.value.dataSet
    read[source] = scriptFile(files[source]!, columns, imported.value.detection)
  }
  return done({ dataSets, rejected, warnings, read })
}

type Ready = {
  asked: PrepareFiles
  directory: string
  preparation: DuckdbPreparation
  dataSets: Record<string, DataSet>
  read: ScriptFiles
}

const watching = ({ recipe, onProgress, signal }: PrepareFiles) => ({
  signal,
  onStep: (_: StepAccount, step: number) => onProgress({ step, of: recipe.steps.length }),
})

const dry = async ({
  asked,
  preparation,
  dataSets,
}: Ready): Promise<Outcome<Omit<PreparedFiles, 'rejected' | 'warnings'>>> => {
  const ran = await preparation.dryRun(dataSets, asked.recipe, watching(asked))
  if (!ran.ok) return ran
  const { rows, columns, steps, failure } = ran.value
  return done({
    rows,
    columns: columnsOf(asked.recipe, columns),
    steps: steps.map(stepOf),
    quarantined: steps.reduce((sum, { quarantined = 0 }) => sum + quarantined, 0),
    learned: [],
    failure,
    script: null,
  })
}

const write = async ({
  asked,
  directory,
  preparation,
  dataSets,
  read,
}: Ready): Promise<Outcome<Omit<PreparedFiles, 'rejected' | 'warnings'>>> => {
  const { file, format } = asked.out!
  const prepared = await preparation.prepare(dataSets, asked.recipe, watching(asked))
  if (!prepared.ok) return prepared
  const { dataSet, steps, quarantined, fitted } = prepared.value
  const columns = columnsOf(asked.recipe, prepared.value.columns)
  const script = asked.script === undefined ? done(null) : scriptOf(fitted, read, asked.script)
  if (!script.ok) return script
  asked.onProgress({ out: basename(file) })
  const names = columns.map(({ name }) => name)
  const name = `out.${format}`
  const written = await writeTable(directory, dataSet, { name, format, columns: names, signal: asked.signal })
  if (!written.ok) return written
  asked.signal.throwIfAborted()
  const placed = await putInPlace(written.value, file)
  if (!placed.ok) return placed
  return done({
    rows: dataSet.rows,
    columns,
    steps: steps.map((step, index) => stepOf(judgedStep(step, index + 1))),
    quarantined,
    learned: fitted.learned.map(shownLearned),
    failure: null,
    script: script.value,
  })
}

/**
 * Prepares files by a recipe into a file, or goes through it and writes nothing. What stood at `out` before stays until the
 * new table is whole. Everything on the way lies in a directory beside it that is gone in the end.
 */
export const prepareFiles = async (asked: PrepareFiles): Promise<Outcome<PreparedFiles>> => {
  const files = await filesOf(asked)
  if (!files.ok) return files
  const place = asked.out ? dirname(resolve(asked.out.file)) : tmpdir()
  let directory: string | undefined
  let preparation: DuckdbPreparation | undefined
  try {
    directory = await mkdtemp(join(place, '.leinwand-prepare-'))
    const imported = await importAll(files.value, asked, directory)
    if (!imported.ok) return imported
    preparation = duckdbPreparation({ directory })
    const ready = { asked, directory, preparation, ...imported.value }
    const made = await (asked.out ? write(ready) : dry(ready))
    return made.ok
      ? done({ ...made.value, rejected: imported.value.rejected, warnings: imported.value.warnings })
      : made
  } catch (error) {
    if (asked.signal.aborted) return failed('cancelled')
    const code = String(Reflect.get(Object(error), 'code'))
    if (['ENOSPC', 'EDQUOT'].includes(code)) return failed('disk-full', { path: place })
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code) || !asked.out) throw error
    return failed('cli-out-unwritable', { file: asked.out.file, reason: code })
  } finally {
    await preparation?.close()
    if (directory) await rm(directory, { recursive: true, force: true })
  }
}
