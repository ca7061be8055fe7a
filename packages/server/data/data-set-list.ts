import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ControlData,
  type ProjectRow,
  quarantineStates,
  type SourceVersion,
  sourceVersionsOf,
} from '@leinwand/adapters/sqlite'
import type { DataSetInfo, Project, RunResult, Source } from '@leinwand/contract'
import type { DataSet } from '@leinwand/flow/data-set'
import { projectDirectories } from '../projects/directories.ts'
import { type LastRun, lastRun } from '../projects/last-run.ts'
import { readProject } from '../projects/stored-project.ts'
import { dataSetOf } from './data-set-of.ts'

type Wiring = { data: ControlData; directory: string }
type Version = Pick<SourceVersion, 'source' | 'version' | 'data_set' | 'at' | 'called'>

const isNewest = (versions: readonly Version[], { source, version }: Version): boolean =>
  versions.every(other => other.source !== source || other.version <= version)

/** What a run made of the data, in the order in which one rests on the other. */
const madeOf = ({ recipe, model, deployment }: RunResult): DataSetInfo['restsOn'] => [
  { kind: 'recipe', name: recipe.id },
  { kind: 'model', name: model.learner },
  ...deployment
    .filter(({ status }) => status === 'deployed')
    .map(({ partyName }) => ({ kind: 'deployment' as const, name: partyName })),
]

/** A run reads what no version says: a simulated machine, or a file from before there were versions. */
const withRun = (versions: readonly Version[], run: LastRun | undefined): Version[] => {
  if (run === undefined) return [...versions]
  const { dataSet, source } = run.result.profile
  const own = versions.filter(one => one.source === source)
  if (own.some(({ data_set }) => data_set === dataSet)) return [...versions]
  if (own.length > 0) return [...versions]
  return [...versions, { source, version: 1, data_set: dataSet, at: run.result.startedAt, called: '' }]
}

const originOf = (source: Source | undefined, version: Version, dataSet: DataSet): string => {
  if (version.called !== '') return version.called
  return source?.from.kind === 'simulation' ? source.from.machine : dataSet.lineage.from
}

const openRows = async ({ data, directory }: Wiring, project: ProjectRow, id: string): Promise<number> => {
  const { dataSets } = projectDirectories(directory, project.uid)
  const lines = await readFile(join(dataSets, `${id}.rejected.ndjson`), 'utf8').catch(() => '')
  const all = lines.split('\n').filter(line => line !== '').length
  return all === 0 ? 0 : all - (await quarantineStates(data.db, project.uid, id)).length
}

const infoOf = (source: Source | undefined, version: Version, dataSet: DataSet) => ({
  id: dataSet.id,
  source: version.source,
  version: version.version,
  at: version.at,
  from: originOf(source, version, dataSet),
  rows: dataSet.rows,
  columns: [...dataSet.columns],
  name: source?.name ?? null,
  licence: source?.licence ?? null,
  owner: source?.owner ?? null,
  personalData: source?.personalData ?? false,
  parents: [...dataSet.lineage.parents],
})

/** The data sets of a project's sources with what rests on them, newest first. */
export const listDataSets = async (wiring: Wiring, project: ProjectRow): Promise<DataSetInfo[]> => {
  const { data, directory } = wiring
  const [{ sources }, run, stored]: [Project, LastRun | undefined, Version[]] = await Promise.all([
    readProject(data, project),
    lastRun(data, project),
    sourceVersionsOf(data.db, project.uid),
  ])
  const versions = withRun(stored, run)
  const { dataSets } = projectDirectories(directory, project.uid)
  const infos: DataSetInfo[] = []
  for (const version of versions) {
    const dataSet = await dataSetOf(dataSets, version.data_set)
    if (!dataSet.ok) continue
    const current = isNewest(versions, version)
    const used = run?.result.profile.dataSet === version.data_set
    const restsOn = used && run !== undefined ? madeOf(run.result) : []
    infos.push({
      ...infoOf(
        sources.find(({ id }) => id === version.source),
        version,
        dataSet.value,
      ),
      current,
      rejected: await openRows(wiring, project, version.data_set),
      restsOn,
      stale: !current && restsOn.length > 0,
    })
  }
  return infos.toSorted((a, b) => b.at.localeCompare(a.at) || b.version - a.version)
}
