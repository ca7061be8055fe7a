import { link } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Sources } from '@leinwand/flow/prepare'
import { type FittedRecipe, type Recipe, type ScriptFiles, scriptFile } from '@leinwand/recipe'
import { circleDirectories, openDraft } from '../circle/draft.ts'
import { readSource } from '../data/read-source.ts'
import { done, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { type ScriptLanguage, scriptOf } from './script.ts'

type Wiring = { data: ControlData; directory: string }

/** Fits a recipe on the data as they are, beside the project: what is prepared on the way is not kept. */
const fittedOn = async (
  sources: Sources,
  recipe: Recipe,
  { root, signal }: { root: string; signal: AbortSignal },
): Promise<Outcome<FittedRecipe>> => {
  const draft = await openDraft(root)
  const { dataSets: directory } = circleDirectories(draft.directory)
  const preparation = duckdbPreparation({ directory })
  try {
    const here: Record<string, Sources[string]> = {}
    for (const [id, dataSet] of Object.entries(sources)) {
      const path = join(directory, basename(dataSet.path))
      // Two sources may have the same content.
      await link(dataSet.path, path).catch(error => {
        if (Reflect.get(Object(error), 'code') !== 'EEXIST') throw error
      })
      here[id] = { ...dataSet, path }
    }
    const prepared = await preparation.prepare(here, recipe, { signal })
    return prepared.ok ? done(prepared.value.fitted) : prepared
  } finally {
    await preparation.close()
    await draft.end()
  }
}

/** The recipe of a project as SQL over its files, as they are called where they came from. */
export const exportScript = async (
  wiring: Wiring,
  project: ProjectRow,
  { recipe, sources, signal }: { recipe: Recipe; sources: Sources; signal: AbortSignal },
  language: ScriptLanguage,
): Promise<Outcome<string>> => {
  const files: Record<string, ScriptFiles[string]> = {}
  for (const [id, { columns, lineage }] of Object.entries(sources)) {
    const read = await readSource(wiring, project, id)
    files[id] = read.ok
      ? scriptFile(read.value.called, columns, read.value.detection)
      : { path: basename(lineage.from), columns }
  }
  const { root } = projectDirectories(wiring.directory, project.uid)
  const fitted = await fittedOn(sources, recipe, { root, signal })
  return fitted.ok ? scriptOf(fitted.value, files, language) : fitted
}
