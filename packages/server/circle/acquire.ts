import { link, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { importFile } from '@leinwand/adapters/tabular'
import type { Source } from '@leinwand/contract'
import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import { failure, type ImportStep } from '@leinwand/recipe'
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
  /** Connection strings of the sources that read from a database, by the source's id. */
  connections?: Readonly<Record<string, string>> | undefined
}
type Into = Parameters<typeof importFile>[2]

/** The environment variable that a source's connection is looked up in, on the command line. */
const connectionVariable = ({ id, from }: Source): string =>
  from.kind === 'postgresql' && from.variable !== undefined
    ? from.variable
    : `LEINWAND_${id.toUpperCase().replaceAll('-', '_')}_URL`

/** The connections that the environment has for sources that read from a database. */
export const connectionsFrom = (
  sources: readonly Source[],
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    sources.flatMap(source => {
      const found = source.from.kind === 'postgresql' ? environment[connectionVariable(source)] : undefined
      return found === undefined || found === '' ? [] : [[source.id, found]]
    }),
  )

const simulated = async (source: Source, place: Place): Promise<string> => {
  if (source.from.kind !== 'simulation') throw new Error('not a simulation')
  const { rows, seed, machine } = source.from
  const path = join(place.dataSets, `.${machine}-${rows}-${seed}.csv`)
  // Its package brings an MQTT client along; a run on a file does not have to load that.
  const { writeMillingCsv } = await import('@leinwand/machines')
  await writeMillingCsv(path, { rows, seed })
  return path
}

const pathOf = async (source: Source, place: Place): Promise<string> => {
  if (place.instead !== undefined) return resolve(place.instead)
  return 'path' in source.from ? resolve(place.baseDirectory, source.from.path) : simulated(source, place)
}

const queried = async (source: Source, query: string, into: Into, place: Place) => {
  const connection = place.connections?.[source.id]
  if (connection === undefined)
    return failure('postgresql-connection-missing', {
      source: source.id,
      variable: connectionVariable(source),
    })
  // Its package is not needed where nothing is read from a database.
  const { importQuery } = await import('@leinwand/adapters/postgresql')
  return importQuery(connection, query, into)
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

/** Brings a source in as a data set: its file, folder or query, or what the simulated machine makes. */
export const acquire = async (source: Source, place: Place): Promise<Outcome<Acquired>> => {
  const before = place.instead === undefined && place.stored ? await again(place.stored, place) : undefined
  if (before !== undefined) return { ok: true, value: before }
  const into: Into = {
    directory: place.dataSets,
    now: place.now,
    ...(place.signal ? { signal: place.signal } : {}),
  }
  const given = place.instead === undefined ? settingsOfSource(source) : {}
  const query = place.instead === undefined && source.from.kind === 'postgresql' ? source.from.query : null
  const path = query === null ? await pathOf(source, place) : null
  const imported =
    query === null
      ? await importFile(path!, place.step ?? given, into)
      : await queried(source, query, into, place)
  if (!imported.ok) return { ok: false, failure: byReason(imported.failure) }
  const { dataSet, warnings } = imported.value
  // The import gives the first of them; all lie beside the data set, and all are counted.
  const rejected = await rejectedOf(place.dataSets, dataSet.id)
  return { ok: true, value: { dataSet, rejected, warnings, file: path ?? dataSet.lineage.from } }
}
