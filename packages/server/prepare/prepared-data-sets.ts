import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTable } from '@leinwand/adapters/duckdb'
import {
  addPreparedDataSet,
  type ControlData,
  type ProjectRow,
  preparedDataSetsOf,
} from '@leinwand/adapters/sqlite'
import { type Applied, type DataSetInfo, PreparedDataSet } from '@leinwand/contract'
import type { Sources } from '@leinwand/flow/prepare'
import type { Recipe } from '@leinwand/recipe'
import type { FastifyRequest } from 'fastify'
import { listDataSets } from '../data/data-set-list.ts'
import { dataSetOf } from '../data/data-set-of.ts'
import type { Download } from '../http/call.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'

type Wiring = { data: ControlData; directory: string }

/** What is written down when a recipe is applied; what may change later is looked up when it is listed. */
const Made = PreparedDataSet.pick({
  steps: true,
  leftOut: true,
  rows: true,
  columns: true,
  quarantined: true,
})
  .extend({ from: PreparedDataSet.shape.from.element.omit({ version: true }).array() })
  .strict()

type JustMade = { recipe: Recipe; sources: Sources; applied: Applied; at: string; actor: string }

export const rememberPrepared = (
  { db }: ControlData,
  project: ProjectRow,
  { recipe, sources, applied, at, actor }: JustMade,
): Promise<void> => {
  const { dataSet, steps, leftOut, rows, columns, quarantined } = applied
  const from = Object.entries(sources).map(([source, { id }]) => ({ source, dataSet: id }))
  const made = { steps: steps.length - leftOut.length, leftOut, rows, columns, quarantined, from }
  return addPreparedDataSet(db, {
    project: project.uid,
    data_set: dataSet,
    at,
    actor,
    recipe: recipe.id,
    made: JSON.stringify(Made.parse(made)),
  })
}

/** What became of the data that a prepared data set was made of. */
const origins = (from: readonly { source: string; dataSet: string }[], known: readonly DataSetInfo[]) => {
  const versions = from.map(({ source, dataSet }) =>
    known.find(one => one.source === source && one.id === dataSet),
  )
  return {
    from: from.map((one, place) => ({ ...one, version: versions[place]?.version ?? null })),
    stale: versions.some(version => version !== undefined && !version.current),
    personalData: from.some(({ source }) => known.some(one => one.source === source && one.personalData)),
  }
}

export const listPrepared = async (wiring: Wiring, project: ProjectRow): Promise<PreparedDataSet[]> => {
  const rows = await preparedDataSetsOf(wiring.data.db, project.uid)
  if (rows.length === 0) return []
  const known = await listDataSets(wiring, project)
  return rows.map(({ data_set: id, at, actor, recipe, made }) => {
    const { from, ...facts } = Made.parse(JSON.parse(made))
    return { id, at, actor, recipe, ...facts, ...origins(from, known) }
  })
}

const TYPES = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const

/** A prepared data set in its order of rows, in a file of its own that is gone when it has been sent. */
export const preparedTable = async (
  wiring: Wiring,
  project: ProjectRow,
  { dataSet: id, to, request }: { dataSet: string; to: 'csv' | 'parquet'; request: FastifyRequest },
): Promise<Outcome<Download>> => {
  const { dataSets } = projectDirectories(wiring.directory, project.uid)
  const info = (await listPrepared(wiring, project)).find(one => one.id === id)
  if (info === undefined) return failed('data-set-not-found', { dataSet: id })
  const dataSet = await dataSetOf(dataSets, id)
  if (!dataSet.ok) return dataSet
  const stop = new AbortController()
  const gone = () => stop.abort(new DOMException('gone', 'AbortError'))
  request.raw.socket.once('close', gone)
  const name = `.${randomUUID()}.${to}`
  const tidy = () => rm(join(dataSets, name), { force: true })
  try {
    const columns = info.columns.map(({ name }) => name)
    const parts = dataSet.value.columns.filter(name => name === '_part')
    const asked = { name, format: to, columns: [...columns, ...parts], signal: stop.signal }
    const written = await writeTable(dataSets, dataSet.value, asked)
    if (!written.ok) {
      await tidy()
      return written
    }
    const bytes = createReadStream(written.value)
    bytes.once('close', () => void tidy())
    return done({ bytes, type: TYPES[to], name: `${info.recipe} ${info.at.slice(0, 10)}.${to}` })
  } catch (error) {
    await tidy()
    throw error
  } finally {
    request.raw.socket.off('close', gone)
  }
}
