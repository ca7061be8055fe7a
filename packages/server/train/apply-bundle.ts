import { type DuckdbPreparation, type LoadedFeatures, loadFeatures } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Prepared } from '@leinwand/flow/prepare'
import type { Feature } from '@leinwand/learning'
import { type FittedRecipe, recipeSources } from '@leinwand/recipe'
import { lostValues } from '../circle/warnings.ts'
import { done, type Failure, type Outcome } from '../outcome.ts'
import { importSource } from '../prepare/import-source.ts'

export type NewData = {
  /** The file of the recipe's own source. */
  file: string
  /** Files of its other sources, by name. */
  sources: Readonly<Record<string, string>>
  now: number
  signal: AbortSignal
}

export type AppliedBundle = LoadedFeatures & { prepared: Prepared; warnings: readonly Failure[] }

/** New data as the model of a bundle reads them: brought in and prepared by the recipe as it was fitted. */
export const applyBundle = async (
  { recipe: fitted, features }: { recipe: FittedRecipe; features: readonly Feature[] },
  { file, sources, now, signal }: NewData,
  place: { directory: string; preparation: DuckdbPreparation },
): Promise<Outcome<AppliedBundle>> => {
  const { recipe } = fitted
  const dataSets: Record<string, DataSet> = {}
  const warnings: Failure[] = []
  for (const [source, steps] of recipeSources(recipe)) {
    const from = source === recipe.source ? file : sources[source]
    // A source that is not given keeps the rows that it had at fitting.
    if (from === undefined) continue
    const imported = await importSource(from, steps, { directory: place.directory, now, signal })
    if (!imported.ok) return imported
    dataSets[source] = imported.value.dataSet
    warnings.push(...imported.value.warnings)
  }
  const prepared = await place.preparation.apply(dataSets, fitted, {
    signal,
    features: features.map(({ name }) => name),
  })
  if (!prepared.ok) return prepared
  const { columns } = prepared.value
  // What only tells rows apart goes along, and so does the target, where there is one.
  const others = [...recipe.ignore, ...(recipe.target ? [recipe.target] : [])].filter(name =>
    columns.some(column => column.name === name),
  )
  const loaded = await loadFeatures(prepared.value, features, others)
  const { steps } = prepared.value
  const said = [...lostValues(steps), ...steps.flatMap(({ warning }) => warning ?? [])]
  return loaded.ok
    ? done({ ...loaded.value, prepared: prepared.value, warnings: [...warnings, ...said] })
    : loaded
}
