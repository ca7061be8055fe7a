import { type FittedRecipe, liveSteps } from '@leinwand/recipe'

/**
 * Whether a row's result depends on rows before it. Where it does, each machine needs a live recipe of its own, because
 * the stored data that the recipe was fitted on are those of one machine after the other; where it does not, all
 * machines share one. A recipe that cannot run live carries nothing.
 */
export function carries(fitted: FittedRecipe): boolean {
  const steps = liveSteps(fitted)
  return steps.ok && steps.value.some(({ step }) => step.carry !== undefined)
}
