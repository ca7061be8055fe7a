import {
  type DuckdbPreparation,
  duckdbProfiler,
  loadTraining,
  type Training,
} from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Prepared } from '@leinwand/flow/prepare'
import { type Leak, leakingColumns, vouchedLeaks } from '@leinwand/flow/profile'
import { featureKind } from '@leinwand/flow/score'
import { type Detection, nearest, type Recipe, recipeSources } from '@leinwand/recipe'
import { lostValues, missingTargets } from '../circle/warnings.ts'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { importSource } from '../prepare/import-source.ts'
import { memorySuffices } from './memory-suffices.ts'
import { givenRecipe, proposedRecipe, type Wish, wishBehind } from './recipe-for.ts'

type TaskName = 'classification' | 'regression'

export type VouchedLeak = Leak & { known: boolean }

export type ReadTraining = {
  /** What the recipe reads, by source. */
  dataSets: Record<string, DataSet>
  recipe: Recipe
  prepared: Prepared
  training: Training
  leaks: readonly VouchedLeak[]
  warnings: readonly Failure[]
}

export type Asked = {
  /** The file of the recipe's own source. */
  file: string
  /** Files of its other sources, by name. */
  sources: Readonly<Record<string, string>>
  recipe: Recipe | undefined
  task: TaskName | undefined
  wish: Wish
  now: number
  signal: AbortSignal
}

type Imported = { dataSets: Record<string, DataSet>; own: Detection; warnings: Failure[] }

/** All files that a recipe reads, or the one file where there is no recipe. */
export const importAll = async (
  asked: Pick<Asked, 'file' | 'sources' | 'recipe' | 'now' | 'signal'>,
  directory: string,
): Promise<Outcome<Imported>> => {
  const wanted = asked.recipe ? [...recipeSources(asked.recipe)] : [['data', []] as const]
  const ownName = asked.recipe?.source ?? 'data'
  const dataSets: Record<string, DataSet> = {}
  const warnings: Failure[] = []
  let own: Detection | undefined
  for (const [source, steps] of wanted) {
    const file = source === ownName ? asked.file : asked.sources[source]
    if (file === undefined) return failed('prepare-source-missing', { source })
    const imported = await importSource(file, steps, { directory, now: asked.now, signal: asked.signal })
    if (!imported.ok) return imported
    dataSets[source] = imported.value.dataSet
    warnings.push(...imported.value.warnings)
    if (source === ownName) own = imported.value.detection
  }
  return own ? done({ dataSets, own, warnings }) : failed('prepare-source-missing', { source: ownName })
}

const isClass = ({ task, wish }: Asked, own: Detection): boolean => {
  if (task !== undefined) return task === 'classification'
  const target = own.columns.find(({ name }) => name === wish.target)
  return target?.as === 'boolean' || target?.as === 'text'
}

/** Columns to learn from: without target, ignored ones, times, and leaks that nobody vouches for. */
const featuresOf = (prepared: Prepared, recipe: Recipe, leaks: readonly VouchedLeak[]): string[] => {
  const left = new Set([recipe.target, ...recipe.ignore, ...leakingColumns(leaks)])
  return prepared.columns
    .filter(({ name, type }) => !left.has(name) && featureKind(type) !== null)
    .map(({ name }) => name)
}

/** Points in time are no features; left out in silence they would be missed where they matter. */
const timesLeftOut = ({ columns }: Prepared, { ignore }: Recipe, { target, time, group }: Wish): Failure[] =>
  columns
    .filter(({ type }) => type === 'date' || type === 'timestamp')
    .filter(({ name }) => ![...ignore, target, time, group].includes(name))
    .map(({ name }) => ({ code: 'train-time-left-out', params: { column: name } }))

/** Two values of a number are two classes, unless the caller says that it is a number. */
const asAsked = async (
  prepared: Prepared,
  features: string[],
  { task, wish }: Asked,
): Promise<Outcome<Training>> => {
  const loaded = await loadTraining(prepared, { features, target: wish.target, ...(task ? { task } : {}) })
  if (!loaded.ok || task !== undefined || loaded.value.classes) return loaded
  if (new Set(loaded.value.y.subarray(0, 100_000)).size !== 2) return loaded
  return loadTraining(prepared, { features, target: wish.target, task: 'classification' })
}

/** From files to a table that a model can learn from, by a recipe that was given or is proposed. */
export const readTraining = async (
  said: Asked,
  directory: string,
  preparation: DuckdbPreparation,
): Promise<Outcome<ReadTraining>> => {
  const imported = await importAll(said, directory)
  if (!imported.ok) return imported
  const { dataSets, own, warnings } = imported.value
  const columns = Object.fromEntries(Object.entries(dataSets).map(([id, { columns: names }]) => [id, names]))
  const asked = said.recipe ? { ...said, wish: wishBehind(said.recipe, said.wish, columns) } : said
  const isClassification = isClass(asked, own)
  const { signal, wish } = asked
  const proposed = asked.recipe
    ? givenRecipe(asked.recipe, wish, isClassification)
    : await proposedRecipe(dataSets.data!, own, wish, {
        directory,
        isClassification,
        task: asked.task,
        signal,
      })
  if (!proposed.ok) return proposed
  const { recipe, warnings: more } =
    'recipe' in proposed.value ? proposed.value : { recipe: proposed.value, warnings: [] }
  const prepared = await preparation.prepare(dataSets, recipe, { signal })
  if (!prepared.ok) return prepared
  const names = prepared.value.columns.map(({ name }) => name)
  const unknown = recipe.known?.find(name => !names.includes(name))
  if (unknown !== undefined)
    return failed('train-column-missing', { column: unknown, nearest: nearest(unknown, names) })
  const profiler = duckdbProfiler({ directory })
  try {
    const profiled = await profiler.profile(prepared.value.dataSet, {
      target: wish.target,
      typed: prepared.value.columns,
      signal,
    })
    if (!profiled.ok) return profiled
    const leaks = vouchedLeaks(profiled.value.leaks, recipe)
    const features = featuresOf(prepared.value, recipe, leaks)
    const fits = memorySuffices(prepared.value.dataSet.rows, features.length + 1)
    if (!fits.ok) return fits
    const training = await asAsked(prepared.value, features, asked)
    if (!training.ok) return training
    return done({
      dataSets,
      recipe,
      prepared: prepared.value,
      training: training.value,
      leaks,
      warnings: [
        ...warnings,
        ...more,
        ...lostValues(prepared.value.steps),
        ...missingTargets(training.value, wish.target),
        ...timesLeftOut(prepared.value, recipe, wish),
      ],
    })
  } finally {
    await profiler.close()
  }
}
