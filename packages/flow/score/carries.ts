import { checkRecipe, compileStep, type FittedRecipe } from '@leinwand/recipe'

/**
 * Whether a row's result depends on rows before it. Where it does, each machine needs a live recipe of its own, because
 * the stored data that the recipe was fitted on are those of one machine after the other; where it does not, all
 * machines share one.
 */
export function carries({ recipe, input, learned }: FittedRecipe): boolean {
  const checked = checkRecipe(recipe, input)
  if (!checked.ok) throw new Error(`fitted recipe does not hold: ${checked.failure.code}`)
  return recipe.steps.some((step, index) => {
    if (checked.value.byOutcome.has(index)) return false
    const compiled = compileStep(step, {
      number: index + 1,
      columns: checked.value.before[index]!,
      learned: learned[index] ?? {},
      live: true,
      target: recipe.target,
    })
    return compiled.ok && compiled.value.carry !== undefined
  })
}
