import { checkRecipe, lineageOf, type Recipe } from '@leinwand/recipe'

type Given = {
  recipe: Recipe
  /** Names of the columns of the recipe's source. */
  columns: readonly string[]
  /** What is learned from, and what is learned. */
  learned: readonly string[]
}

export type UsedStep = { number: number; name: string; about: string }

/**
 * For each column of the source, the steps by which it comes into what is learned; a column that is not in it comes into
 * nothing. Empty where the recipe does not fit the columns (any more).
 */
export const usedSteps = ({ recipe, columns, learned }: Given): ReadonlyMap<string, readonly UsedStep[]> => {
  const checked = checkRecipe(recipe, { [recipe.source]: columns })
  const used = new Map<string, UsedStep[]>()
  if (!checked.ok) return used
  const there = new Set(checked.value.steps.output.map(({ name }) => name))
  for (const column of learned.filter(name => there.has(name))) {
    const lineage = lineageOf(recipe, checked.value, column)
    const steps = lineage.filter(({ step }) => /^[1-9]\d*$/.test(step))
    const origins = lineage.flatMap(each => each.columns.filter(({ source }) => source === recipe.source))
    for (const origin of origins) {
      const known = used.get(origin.column) ?? []
      const further = steps
        .map(({ step, name, about }) => ({ number: Number(step), name, about }))
        .filter(({ number }) => !known.some(each => each.number === number))
      used.set(origin.column, [...known, ...further])
    }
  }
  for (const [column, steps] of used)
    used.set(
      column,
      steps.toSorted((a, b) => a.number - b.number),
    )
  return used
}
