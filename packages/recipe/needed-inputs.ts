import type { CheckedRecipe } from './check-recipe.ts'
import { featureOrigins, originElsewhere } from './lineage.ts'
import type { Recipe } from './recipe.ts'

/** Origins of what the rules of a step judge by that change or put aside rows; those that look at the outcome are passed by. */
const judgedBy = ({ steps }: Recipe, checked: CheckedRecipe): string[] =>
  [...checked.steps.judging].flatMap(([index, rules]) => {
    const step = steps[index]
    const gone = checked.rulesByOutcome.get(index)
    if (step?.step !== 'check') return []
    return step.rules
      .filter(({ id, action }) => action !== 'flag' && !gone?.has(id))
      .flatMap(({ id }) => rules.get(id) ?? [])
  })

/**
 * The columns of its source that a recipe cannot do without on rows whose outcome nobody knows yet: those that its features
 * (or the columns `only`) come from, and those by which steps choose, make or find rows. The others, such as the target's, may
 * be missing in new data: nothing that a model reads comes from them.
 */
export const neededInputs = (
  recipe: Recipe,
  checked: CheckedRecipe,
  only?: readonly string[],
): readonly string[] => {
  const { deciding, making, lineage } = checked.steps
  const isPassedBy = (index: number) => checked.byOutcome.has(index) || recipe.steps[index]?.step === 'split'
  const chosen = [...deciding, ...making].flatMap(([index, origins]) => (isPassedBy(index) ? [] : origins))
  const needed = new Set([...featureOrigins(recipe, lineage, only), ...chosen, ...judgedBy(recipe, checked)])
  return checked.input.filter(name => needed.has(name) || needed.has(originElsewhere(recipe.source, name)))
}

/** The columns that come out and have something of these columns of the source in them. */
export const madeOf = ({ steps }: CheckedRecipe, inputs: ReadonlySet<string>): readonly string[] =>
  [...steps.lineage].flatMap(([name, origins]) => ([...origins].some(one => inputs.has(one)) ? [name] : []))
