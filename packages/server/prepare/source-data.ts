import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Source } from '@leinwand/contract'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Sources } from '@leinwand/flow/prepare'
import { type Recipe, recipeSources } from '@leinwand/recipe'
import { acquire } from '../circle/acquire.ts'
import { circleDirectories, IMPORT_DRAFT, openDraft } from '../circle/draft.ts'
import { dataSetOf } from '../data/data-set-of.ts'
import { storedSources } from '../data/stored-sources.ts'
import { uploadedSources } from '../jobs/uploaded-sources.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { readProject } from '../projects/stored-project.ts'
import { withoutRoot } from '../projects/without-root.ts'

type Wiring = { data: ControlData; directory: string; now: () => Date }

/** The data that a recipe runs over, as data sets of the project. */
export type SourceData = {
  /** `instead` are data sets of the project that stand in for its sources, by source. */
  of(
    project: ProjectRow,
    recipe: Recipe,
    instead?: Readonly<Record<string, string>>,
  ): Promise<Outcome<Sources>>
}

/** Imports that are remembered; more than a few projects are hardly worked on at once. */
const MOST = 50

export const openSourceData = ({ data, directory, now }: Wiring): SourceData => {
  const known = new Map<string, Promise<Outcome<DataSet>>>()

  const take = async (project: ProjectRow, source: Source): Promise<Outcome<DataSet>> => {
    const { root, dataSets } = projectDirectories(directory, project.uid)
    const uploaded = uploadedSources({ sources: [source] }, root, {})
    if (!uploaded.ok) return uploaded
    // In a draft, so that nothing half-made is left in the project, nor what a simulation writes on its way.
    const draft = await openDraft(root, IMPORT_DRAFT)
    try {
      const place = circleDirectories(draft.directory).dataSets
      const acquired = await acquire(source, {
        instead: undefined,
        baseDirectory: root,
        dataSets: place,
        now: now().getTime(),
      })
      if (!acquired.ok) return { ok: false, failure: withoutRoot(acquired.failure, root) }
      await draft.keep()
      const { dataSet } = acquired.value
      return done({ ...dataSet, path: join(dataSets, `${dataSet.id}.parquet`) })
    } finally {
      await draft.end()
    }
  }

  /** A source as it was read last, unless it has another file since. */
  const current = async (project: ProjectRow, source: Source): Promise<Outcome<DataSet>> => {
    const stored = (await storedSources(data, project, [source]))[source.id]
    if (stored !== undefined) return dataSetOf(projectDirectories(directory, project.uid).dataSets, stored)
    const key = JSON.stringify([project.uid, source.from])
    const before = await known.get(key)
    if (before?.ok && existsSync(before.value.path)) return before
    const taking = take(project, source)
    known.delete(key)
    known.set(key, taking)
    for (const old of [...known.keys()].slice(0, -MOST)) known.delete(old)
    const taken = await taking.catch(error => {
      known.delete(key)
      throw error
    })
    if (!taken.ok) known.delete(key)
    return taken
  }

  return {
    of: async (project, recipe, instead = {}) => {
      const { sources } = await readProject(data, project)
      const { dataSets } = projectDirectories(directory, project.uid)
      const found: Record<string, DataSet> = {}
      for (const id of recipeSources(recipe).keys()) {
        const source = sources.find(one => one.id === id)
        const other = instead[id]
        if (source === undefined && other === undefined) return failed('source-not-found', { source: id })
        const dataSet =
          other === undefined ? await current(project, source!) : await dataSetOf(dataSets, other)
        if (!dataSet.ok) return dataSet
        found[id] = dataSet.value
      }
      return done(found)
    },
  }
}
