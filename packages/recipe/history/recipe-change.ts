import type { Recipe } from '../recipe.ts'
import type { Step } from '../steps/step.ts'

/** What a change of a recipe did, as a code that the interface words; `at` and `to` count steps from 1. */
export type RecipeChange = {
  code: 'first' | 'added' | 'removed' | 'changed' | 'moved' | 'replaced' | 'settings'
  params: Record<string, string | number>
}

const change = (code: RecipeChange['code'], params: RecipeChange['params'] = {}): RecipeChange => ({
  code,
  params,
})

/** A text that is the same for values that are the same, however their keys are ordered. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

export const sameRecipe = (a: Recipe, b: Recipe): boolean => canonical(a) === canonical(b)

/** The one step that went from one end of a stretch to the other, if that is all that happened to it. */
const moved = (before: readonly string[], after: readonly string[]): 'down' | 'up' | null => {
  if (before.length !== after.length || before.length < 2) return null
  const same = (a: readonly string[], b: readonly string[]) => a.every((one, index) => one === b[index])
  if (before[0] === after.at(-1) && same(before.slice(1), after)) return 'down'
  if (before.at(-1) === after[0] && same(before.slice(0, -1), after.slice(1))) return 'up'
  return null
}

const inSteps = (before: readonly Step[], after: readonly Step[]): RecipeChange => {
  const [was, is] = [before.map(canonical), after.map(canonical)]
  const shorter = Math.min(was.length, is.length)
  let head = 0
  while (head < shorter && was[head] === is[head]) head++
  let tail = 0
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++
  const [gone, come] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)]
  const at = head + 1
  const name = (before[head] ?? after[head])?.step ?? ''
  if (gone.length === 0) return change('added', { step: after[head]!.step, at, count: come.length })
  if (come.length === 0) return change('removed', { step: name, at, count: gone.length })
  if (gone.length === 1 && come.length === 1 && before[head]!.step === after[head]!.step)
    return change('changed', { step: name, at })
  const last = head + gone.length
  switch (moved(gone, come)) {
    case 'down':
      return change('moved', { step: name, at, to: last })
    case 'up':
      return change('moved', { step: before[last - 1]!.step, at: last, to: at })
    case null:
      return change('replaced', { at, count: gone.length, by: come.length })
  }
}

/** What was done to a recipe between two states of it; the beginning of a history where there was none before. */
export const recipeChange = (before: Recipe | null, after: Recipe): RecipeChange => {
  if (before === null) return change('first')
  if (canonical(before.steps) !== canonical(after.steps)) return inSteps(before.steps, after.steps)
  const keys = (['target', 'ignore', 'known', 'source', 'id'] as const).filter(
    key => canonical(before[key]) !== canonical(after[key]),
  )
  return change('settings', { settings: keys.join(', ') })
}
