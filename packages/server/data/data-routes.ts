import { columnTexts, textRows } from '@leinwand/adapters/duckdb'
import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Handlers } from '../http/call.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { LiveProjects } from '../live-projects/live-projects.ts'
import { done, failed } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { receiveFile } from '../projects/receive-file.ts'
import { readProject, storePart } from '../projects/stored-project.ts'
import { profilePage } from '../understand/profile-page.ts'
import { compareDataSets } from './compare-data-sets.ts'
import { listDataSets } from './data-set-list.ts'
import { dataSetOf } from './data-set-of.ts'
import { gone } from './gone.ts'
import { importTask, type ToImport } from './import-task.ts'
import { inspectSource } from './inspect-source.ts'
import { mendQuarantine } from './mend-quarantine.ts'
import { postgresRoutes } from './postgres-routes.ts'
import { profileDataSet } from './profile-data-set.ts'
import { quarantineOf } from './quarantine.ts'
import { correctedPaths, readSource, sampleOf } from './read-source.ts'

type Wiring = {
  data: ControlData
  directory: string
  now: () => Date
  jobs: Jobs
  tellChanged: (project: ProjectRow, part: string) => void
  live: Pick<LiveProjects, 'of'>
}

const NOTHING_SAID = { given: {}, columns: {} }

export const dataRoutes = (wiring: Wiring) => {
  const { data, directory, now, jobs, tellChanged } = wiring
  const placesOf = (project: ProjectRow) => projectDirectories(directory, project.uid)
  const begin = async (project: ProjectRow, what: ToImport) =>
    done({ job: await jobs.start(project, importTask(wiring, project, what)) })
  const infoOf = async (project: ProjectRow, id: string) => {
    const info = (await listDataSets(wiring, project)).find(one => one.id === id)
    return info === undefined ? failed('data-set-not-found', { dataSet: id }) : done(info)
  }
  return {
    uploadSource: async ({ project, params: { source }, query: { name }, upload, person }) => {
      const { sources } = await readProject(data, project)
      if (sources.every(({ id }) => id !== source)) return failed('source-not-found', { source })
      const received = await receiveFile(upload, { directory: placesOf(project).files, source, called: name })
      if (!received.ok) return received
      const origin = { kind: 'file' as const, file: `files/${received.value.name}` }
      const by = { actor: person.name }
      return begin(project, { source, origin, called: name, corrections: NOTHING_SAID, accepted: false, by })
    },
    ...postgresRoutes(wiring, begin),
    readDetection: async ({ project, params: { source } }) => {
      const read = await readSource(wiring, project, source)
      if (!read.ok) return read
      const { dataSet, corrections, columns } = read.value
      const detection = { ...read.value.detection, columns }
      const sample = await sampleOf(dataSet, detection, placesOf(project).dataSets)
      return done({
        detection,
        corrections,
        corrected: correctedPaths(corrections),
        dataSet: dataSet.id,
        sample,
      })
    },
    inspectSource: async ({ project, params: { source }, body }) => {
      const read = await readSource(wiring, project, source)
      if (!read.ok) return read
      return inspectSource(read.value, body, { ...placesOf(project), now: now().getTime() })
    },
    acceptDetection: async ({ project, params: { source }, body, person }) => {
      const read = await readSource(wiring, project, source)
      if (!read.ok) return read
      const { file, called, detection } = read.value
      // A database is not asked again for what its columns mean.
      const origin =
        detection.import.format === 'postgresql'
          ? { kind: 'stored' as const, file, is: read.value }
          : { kind: 'file' as const, file }
      const by = { actor: person.name }
      return begin(project, { source, origin, called, corrections: body, accepted: true, by })
    },
    listDataSets: async ({ project }) => done(await listDataSets(wiring, project)),
    compareDataSets: async ({ project, body: { left, right }, reply }) =>
      compareDataSets(wiring, project, { left, right, signal: gone(reply) }),
    readColumnValues: async ({ project, params, query: { column, limit }, reply }) => {
      const info = await infoOf(project, params.dataSet)
      if (!info.ok) return info
      const { dataSets } = placesOf(project)
      const dataSet = await dataSetOf(dataSets, params.dataSet)
      if (!dataSet.ok) return dataSet
      return columnTexts(dataSet.value, column, { directory: dataSets, limit, signal: gone(reply) })
    },
    describeDataSet: async ({ project, params: { dataSet }, body, person }) => {
      const info = await infoOf(project, dataSet)
      if (!info.ok) return info
      const { sources } = await readProject(data, project)
      const changed = sources.map(one => (one.id === info.value.source ? { ...one, ...body } : one))
      await storePart(data, project, 'sources', changed, { at: now().toISOString(), actor: person.name })
      tellChanged(project, 'sources')
      return infoOf(project, dataSet)
    },
    readRows: async ({ project, params, query: { offset, limit } }) => {
      const info = await infoOf(project, params.dataSet)
      if (!info.ok) return info
      const { dataSets } = placesOf(project)
      const dataSet = await dataSetOf(dataSets, params.dataSet)
      if (!dataSet.ok) return dataSet
      const rows = await textRows(dataSet.value, { directory: dataSets, offset, limit })
      return done({ columns: [...dataSet.value.columns], rows, total: dataSet.value.rows })
    },
    profileDataSet: async ({ project, params: { dataSet }, body, reply }) =>
      profileDataSet(wiring, project, { dataSet, asked: body, signal: gone(reply) }),
    exportProfile: async ({ project, params: { dataSet }, query, language, reply }) => {
      const { language: wanted = language, ...asked } = query
      const info = await infoOf(project, dataSet)
      if (!info.ok) return info
      const profile = await profileDataSet(wiring, project, { dataSet, asked, signal: gone(reply) })
      if (!profile.ok) return profile
      const { name, source, version } = info.value
      const page = profilePage(profile.value, wanted)
      return done({
        bytes: new TextEncoder().encode(page),
        type: 'text/html',
        name: `${name ?? source} ${version}.html`,
      })
    },
    readQuarantine: async ({ project, params: { dataSet }, query: { offset, limit } }) => {
      const info = await infoOf(project, dataSet)
      if (!info.ok) return info
      const rows = await quarantineOf(wiring, project, dataSet)
      const open = rows.filter(({ state }) => state === 'open').length
      return done({ rows: rows.slice(offset, offset + limit), total: rows.length, open })
    },
    mendQuarantine: async ({ project, params: { dataSet }, body: { rows }, person }) => {
      const outcome = await mendQuarantine(wiring, { project, dataSet, rows, actor: person.name })
      if (outcome.ok) tellChanged(project, 'data-sets')
      return outcome
    },
  } satisfies Partial<Handlers>
}
