import {
  type DuckdbPreparation,
  duckdbProfiler,
  type LoadedFeatures,
  loadFeatures,
} from '@leinwand/adapters/duckdb'
import type { Prepared } from '@leinwand/flow/prepare'
import { type Leak, leakingColumns, vouchedLeaks } from '@leinwand/flow/profile'
import { featureKind } from '@leinwand/flow/score'
import type { Feature } from '@leinwand/learning'
import { nearest, parseStepOf, type Recipe } from '@leinwand/recipe'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { checkTime } from './check-time.ts'
import { columnsOnlyTellingRows } from './columns-only-telling-rows.ts'
import { memorySuffices } from './memory-suffices.ts'
import { type Asked, importAll, type VouchedLeak } from './read-training.ts'
import { knownOf, nameBehind } from './recipe-for.ts'

/** Columns that the caller named: where rows stand in time, whose they are, and what is known or wanted of them. */
type SeriesWish = {
  time?: string | undefined
  group?: string | undefined
  target?: string | undefined
  /** Columns that are no leaks: see `Wish`. */
  known?: readonly string[] | undefined
}

export type AskedSeries = Pick<Asked, 'file' | 'sources' | 'recipe' | 'now' | 'signal'> & {
  /** What is sought: anomalies in all numbers, or how the target goes on. */
  kind: 'anomaly' | 'forecast'
  wish: SeriesWish
}

export type ReadSeries = LoadedFeatures & {
  recipe: Recipe
  prepared: Prepared
  wish: SeriesWish
  features: readonly Feature[]
  /** Columns that give the target away; they are left out where nobody vouches for them. */
  leaks: readonly VouchedLeak[]
  warnings: readonly Failure[]
  /** Which columns are not learned from, and why. */
  leftOut: readonly Failure[]
}

type Imported = Extract<Awaited<ReturnType<typeof importAll>>, { ok: true }>['value']

const named = ({ time, group, target }: SeriesWish): string[] =>
  [time, group, target].filter(name => name !== undefined)

const missingIn = (names: readonly string[], wish: SeriesWish): Outcome<null> => {
  const column = [...named(wish), ...(wish.known ?? [])].find(name => !names.includes(name))
  return column === undefined
    ? done(null)
    : failed('train-column-missing', { column, nearest: nearest(column, names) })
}

const withoutTarget = ({ target: _, ...recipe }: Recipe): Recipe => recipe

/** The recipe that was given, or one that reads the file as detected, with the named columns kept out of learning. */
const recipeOf = async (
  asked: AskedSeries,
  { dataSets, own }: Imported,
  directory: string,
): Promise<Outcome<{ recipe: Recipe; wish: SeriesWish; leftOut: readonly string[] }>> => {
  const { recipe, wish, signal } = asked
  const targetOf = (target: string | undefined) => (target && asked.kind === 'anomaly' ? { target } : {})
  if (recipe) {
    const behind = (name: string | undefined) => name && nameBehind(recipe, name)
    const there = {
      time: behind(wish.time),
      group: behind(wish.group),
      target: behind(wish.target),
      known: [...(recipe.known ?? []), ...(wish.known ?? []).map(name => nameBehind(recipe, name))],
    }
    const kept = [there.time, there.group, ...recipe.ignore, recipe.target].filter(
      (name): name is string => name !== undefined && name !== there.target,
    )
    const about = { ignore: [...new Set(kept)], ...knownOf(there.known), ...targetOf(there.target) }
    return done({ recipe: { ...withoutTarget(recipe), ...about }, wish: there, leftOut: [] })
  }
  const checked = missingIn(
    own.columns.map(({ name }) => name),
    wish,
  )
  if (!checked.ok) return checked
  const time = checkTime(own, wish.time)
  if (!time.ok) return time
  const keep = [...named(wish), ...(wish.known ?? [])]
  const useless = await columnsOnlyTellingRows(dataSets.data!, own, keep, { directory, signal })
  if (!useless.ok) return useless
  const ignore = [wish.time, wish.group, ...useless.value].filter(
    (name): name is string => name !== undefined && name !== wish.target,
  )
  return done({
    recipe: {
      id: 'proposed',
      source: 'data',
      steps: [own.import, parseStepOf(own.columns)],
      ...targetOf(wish.target),
      ...knownOf(wish.known ?? []),
      ignore: [...new Set(ignore)],
    },
    wish,
    leftOut: useless.value,
  })
}

/**
 * Where it is known what was an anomaly, flags that say no more than that are left out. A measured value that tells the
 * anomalies from the rest is not: it is what they are found by.
 */
const leaksOf = async (
  { dataSet, columns }: Prepared,
  { kind, wish: { target } }: Pick<AskedSeries, 'kind' | 'wish'>,
  { directory, signal }: { directory: string; signal: AbortSignal },
): Promise<Outcome<readonly Leak[]>> => {
  if (target === undefined || kind === 'forecast') return done([])
  const profiler = duckdbProfiler({ directory })
  try {
    const profiled = await profiler.profile(dataSet, { target, typed: columns, signal })
    if (!profiled.ok) return profiled
    const flags = new Set(profiled.value.columns.filter(each => each.distinct <= 2).map(({ name }) => name))
    return done(
      profiled.value.leaks.filter(({ column, reason }) => reason !== 'separates' || flags.has(column)),
    )
  } finally {
    await profiler.close()
  }
}

/**
 * From files to the numbers of a series, by a recipe that was given or is proposed. Texts cannot be measured and are left
 * out; the named columns come along as they stand.
 */
export const readSeries = async (
  asked: AskedSeries,
  directory: string,
  preparation: DuckdbPreparation,
): Promise<Outcome<ReadSeries>> => {
  const imported = await importAll(asked, directory)
  if (!imported.ok) return imported
  const made = await recipeOf(asked, imported.value, directory)
  if (!made.ok) return made
  const { recipe, wish, leftOut } = made.value
  const prepared = await preparation.prepare(imported.value.dataSets, recipe, { signal: asked.signal })
  if (!prepared.ok) return prepared
  const { columns } = prepared.value
  const checked = missingIn(
    columns.map(({ name }) => name),
    wish,
  )
  if (!checked.ok) return checked
  const leaks = await leaksOf(prepared.value, { kind: asked.kind, wish }, { directory, signal: asked.signal })
  if (!leaks.ok) return leaks
  const vouched = vouchedLeaks(leaks.value, recipe)
  const out = new Set([...recipe.ignore, ...named(wish), ...leakingColumns(vouched)])
  const left = columns.filter(({ name }) => !out.has(name))
  const features = left
    .filter(({ type }) => featureKind(type) === 'numeric')
    .map(({ name }): Feature => ({ name, kind: 'numeric' }))
  const fits = memorySuffices(prepared.value.dataSet.rows, features.length + named(wish).length)
  if (!fits.ok) return fits
  const loaded = await loadFeatures(prepared.value, features, named(wish))
  if (!loaded.ok) return loaded
  const notNumbers = left.filter(({ type }) => featureKind(type) === 'categorical').map(({ name }) => name)
  return done({
    ...loaded.value,
    recipe,
    prepared: prepared.value,
    wish,
    features,
    leaks: vouched,
    warnings: imported.value.warnings,
    leftOut: [
      ...leftOut.map(column => ({ code: 'train-column-left-out', params: { column } })),
      ...notNumbers.map(column => ({ code: 'anomaly-column-not-numeric', params: { column } })),
    ],
  })
}
