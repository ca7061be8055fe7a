import { link, readFile } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { importFile } from '@leinwand/adapters/tabular'
import type { Source } from '@leinwand/contract'
import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import type { ImportStep } from '@leinwand/recipe'
import { dataSetOf } from '../data/data-set-of.ts'
import { settingsOfSource } from '../data/given-settings.ts'
import type { Failure, Outcome } from '../outcome.ts'

export type Acquired = {
  dataSet: DataSet
  rejected: readonly RejectedRow[]
  /** As a person would look for it. */
  file: string
  warnings: readonly Failure[]
}

type Place = {
  /** A file that takes the place of the source's own. */
  instead: string | undefined
  /** The data set that the source was read into already, and where it lies. */
  stored?: { id: string; directory: string } | undefined
  /** How the recipe says that the source is read. */
  step?: ImportStep | undefined
  /** What the source's path is relative to. */
  baseDirectory: string
  dataSets: string
  now: number
  signal?: AbortSignal | undefined
}

const simulated = async (source: Source, place: Place): Promise<string> => {
  if (source.from.kind !== 'simulation') throw new Error('not a simulation')
  const { rows, seed, machine } = source.from
  const path = join(place.dataSets, `.${machine}-${rows}-${seed}.csv`)
  // Its package brings an MQTT client along; a run on a file does not have to load that.
  const { writeMillingCsv } = await import('@leinwand/machines')
  await writeMillingCsv(path, { rows, seed })
  return path
}

const fileOf = async (source: Source, place: Place): Promise<string> => {
  if (place.instead !== undefined) return resolve(place.instead)
  const { from } = source
  if (from.kind === 'simulation') return simulated(source, place)
  return isAbsolute(from.path) ? from.path : join(place.baseDirectory, from.path)
}

const REJECTED: Record<string, string> = {
  'too-few-columns': 'csv-rejected-columns',
  'too-many-columns': 'csv-rejected-columns',
  encoding: 'csv-rejected-encoding',
  quote: 'csv-rejected-quote',
}

/** The importer says by a param why rows were rejected; a sentence needs a code for each reason. */
export const byReason = ({ code, params }: Failure): Failure =>
  code === 'csv-rejected' ? { code: REJECTED[String(params.reason)] ?? code, params } : { code, params }

const rejectedOf = async (directory: string, id: string): Promise<RejectedRow[]> => {
  const lines = await readFile(join(directory, `${id}.rejected.ndjson`), 'utf8').catch(() => '')
  return lines
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as RejectedRow)
}

/** What was read before stands in the place of the run under the same name: it is the same file, not a copy. */
const again = async (
  { id, directory }: { id: string; directory: string },
  place: Place,
): Promise<Acquired | undefined> => {
  const dataSet = await dataSetOf(directory, id)
  if (!dataSet.ok) return undefined
  for (const name of [`${id}.parquet`, `${id}.json`, `${id}.rejected.ndjson`])
    await link(join(directory, name), join(place.dataSets, name)).catch(() => {})
  const path = join(place.dataSets, `${id}.parquet`)
  const rejected = await rejectedOf(directory, id)
  return { dataSet: { ...dataSet.value, path }, rejected, file: dataSet.value.lineage.from, warnings: [] }
}

/** Brings a source in as a data set: its file, or what the simulated machine makes. */
export const acquire = async (source: Source, place: Place): Promise<Outcome<Acquired>> => {
  const before = place.instead === undefined && place.stored ? await again(place.stored, place) : undefined
  if (before !== undefined) return { ok: true, value: before }
  const path = await fileOf(source, place)
  const given = place.instead === undefined ? settingsOfSource(source) : {}
  const imported = await importFile(path, place.step ?? given, {
    directory: place.dataSets,
    now: place.now,
    ...(place.signal ? { signal: place.signal } : {}),
  })
  if (!imported.ok) return { ok: false, failure: byReason(imported.failure) }
  const { dataSet, rejected, warnings } = imported.value
  return { ok: true, value: { dataSet, rejected, warnings, file: path } }
}
