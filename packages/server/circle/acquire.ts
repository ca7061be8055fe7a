import { isAbsolute, join, resolve } from 'node:path'
import { importFile } from '@leinwand/adapters/tabular'
import type { Source } from '@leinwand/contract'
import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import type { Given } from '@leinwand/recipe'
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
  /** What the source's path is relative to. */
  baseDirectory: string
  dataSets: string
  now: number
  signal?: AbortSignal | undefined
}

type CsvFile = { path: string; delimiter?: string; encoding?: 'utf-8' | 'utf-16' | 'latin-1' }

/** What a source says of its file, in the words of the import. A file called Latin-1 is mostly Windows-1252. */
export const givenOf = ({ delimiter, encoding }: Omit<CsvFile, 'path'>): Given => ({
  ...(delimiter === undefined ? {} : { delimiter }),
  ...(encoding === undefined ? {} : { encoding: GIVEN_ENCODING[encoding] }),
})
const GIVEN_ENCODING = { 'utf-8': 'utf-8', 'utf-16': 'utf-16le', 'latin-1': 'windows-1252' } as const

const simulated = async (source: Source, place: Place): Promise<CsvFile> => {
  if (source.from.kind !== 'simulation') throw new Error('not a simulation')
  const { rows, seed, machine } = source.from
  const path = join(place.dataSets, `.${machine}-${rows}-${seed}.csv`)
  // Its package brings an MQTT client along; a run on a file does not have to load that.
  const { writeMillingCsv } = await import('@leinwand/machines')
  await writeMillingCsv(path, { rows, seed })
  return { path }
}

const csvOf = async (source: Source, place: Place): Promise<CsvFile> => {
  if (place.instead !== undefined) return { path: resolve(place.instead) }
  const { from } = source
  if (from.kind === 'simulation') return simulated(source, place)
  const { path, delimiter, encoding } = from
  return {
    path: isAbsolute(path) ? path : join(place.baseDirectory, path),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  }
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

/** Brings a source in as a data set: its file, or what the simulated machine makes. */
export const acquire = async (source: Source, place: Place): Promise<Outcome<Acquired>> => {
  const { path, ...form } = await csvOf(source, place)
  const into = {
    directory: place.dataSets,
    now: place.now,
    ...(place.signal ? { signal: place.signal } : {}),
  }
  const imported = await importFile(path, givenOf(form), into)
  if (!imported.ok) return { ok: false, failure: byReason(imported.failure) }
  return { ok: true, value: { ...imported.value, file: path } }
}
