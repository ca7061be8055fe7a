import type { DryRun, DryRunStep, Language } from '@leinwand/contract'
import type { DryRunStep as FlowStep, Preparation, Sources } from '@leinwand/flow/prepare'
import type { Recipe } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'
import { worded } from '../wording.ts'

/** A step's account as a reader gets it. */
export const shownStep = (
  { number, step, about, verdict, rowsIn, rowsOut, lost, breaches = {}, message }: FlowStep,
  language: Language,
): DryRunStep => ({
  step: number,
  name: step,
  about,
  verdict,
  rowsIn,
  rowsOut,
  lost,
  breaches: Object.fromEntries(
    Object.entries(breaches).map(([rule, { count, rows }]) => [rule, { count, rows: [...rows] }]),
  ),
  ...(message ? { message: worded(message, language) } : {}),
})

/** Which steps would have to be left out for the rest to run. */
export const failing = (steps: readonly FlowStep[]): number[] =>
  steps.flatMap(({ number, verdict }) => (verdict === 'failure' ? [number] : []))

/** A recipe without some of its steps, by number. */
export const without = (recipe: Recipe, numbers: readonly number[]): Recipe => ({
  ...recipe,
  steps: recipe.steps.filter((_, index) => !numbers.includes(index + 1)),
})

/** Goes through a recipe on whole data, nothing written. */
export const dryRunOf = async (
  preparation: Preparation,
  { sources, recipe, signal }: { sources: Sources; recipe: Recipe; signal: AbortSignal },
  language: Language,
): Promise<Outcome<DryRun>> => {
  const ran = await preparation.dryRun(sources, recipe, { signal })
  if (!ran.ok) return ran
  const { steps, columns, rows, failure, seconds } = ran.value
  return done({
    steps: steps.map(step => shownStep(step, language)),
    rows,
    columns: [...columns],
    leftOut: failing(steps),
    failure: failure && worded(failure, language),
    seconds,
  })
}
