import type { Applied, Language } from '@leinwand/contract'
import { judgedStep, type Preparation, type Sources } from '@leinwand/flow/prepare'
import type { Recipe } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'
import { failing, shownStep, without } from './dry-run.ts'

type Asked = { sources: Sources; recipe: Recipe; partial: boolean; signal: AbortSignal }

/**
 * Prepares whole data into a data set. In part: steps that fail in a dry run are left out, and the account says which and
 * why; the others keep their numbers.
 */
export const applyRecipe = async (
  preparation: Preparation,
  { sources, recipe, partial, signal }: Asked,
  language: Language,
): Promise<Outcome<Applied>> => {
  const began = performance.now()
  const dry = partial ? await preparation.dryRun(sources, recipe, { signal }) : null
  if (dry && !dry.ok) return dry
  const leftOut = dry ? failing(dry.value.steps) : []
  const prepared = await preparation.prepare(sources, without(recipe, leftOut), { signal })
  if (!prepared.ok) return prepared
  const taken = [...prepared.value.steps]
  const steps = recipe.steps.map((_, index) => {
    const number = index + 1
    if (leftOut.includes(number)) return shownStep(dry!.value.steps[index]!, language)
    return shownStep(judgedStep(taken.shift()!, number), language)
  })
  const { dataSet, columns, quarantined } = prepared.value
  return done({
    dataSet: dataSet.id,
    rows: dataSet.rows,
    columns: [...columns],
    steps,
    leftOut,
    quarantined,
    seconds: (performance.now() - began) / 1000,
  })
}
