import { compileStep, learns } from './compile/compile-step.ts'
import { type Lineage, lineageAfter, originsOf, outcomeOrigins } from './lineage.ts'
import { nearest } from './nearest.ts'
import type { Recipe } from './recipe.ts'
import { failure, type Result, success } from './result.ts'
import { shortList } from './short-list.ts'
import type { TableColumn } from './table.ts'

/** A recipe that holds together: the columns before each step and after the last, and those of the source it reads. */
export type CheckedRecipe = {
  readonly before: readonly (readonly TableColumn[])[]
  readonly output: readonly TableColumn[]
  readonly input: readonly string[]
  /** Steps, by index, that decide by the outcome which rows stay. Live rows have none, so they pass them by. */
  readonly byOutcome: ReadonlySet<number>
}

/**
 * Checks a recipe against the columns of its source, without data. Fails as its steps do, and with
 * `learn-before-split`, `split-twice` or `target-missing`.
 */
export const checkRecipe = (recipe: Recipe, source: readonly string[]): Result<CheckedRecipe> => {
  const split = recipe.steps.findIndex(step => step.step === 'split')
  const needed = new Set<string>()
  const before: (readonly TableColumn[])[] = []
  const deciding = new Map<number, readonly string[]>()
  let columns: readonly TableColumn[] = source.map(name => ({ name, type: 'text' }))
  let lineage: Lineage = new Map(source.map(name => [name, new Set([name])]))
  for (const [index, step] of recipe.steps.entries()) {
    const number = index + 1
    if (learns(step) && index < split)
      return failure('learn-before-split', { step: number, split: split + 1 })
    if (step.step === 'split' && index > split)
      return failure('split-twice', { step: number, split: split + 1 })
    const compiled = compileStep(step, { number, columns, learned: {}, live: false, target: recipe.target })
    if (!compiled.ok) return compiled
    before.push(columns)
    const origins = originsOf(lineage, compiled.value.reads)
    for (const origin of origins) needed.add(origin)
    if (compiled.value.drops) deciding.set(index, origins)
    lineage = lineageAfter(step, compiled.value, lineage)
    columns = compiled.value.columns
  }
  if (recipe.target !== undefined && !columns.some(column => column.name === recipe.target)) {
    const names = columns.map(column => column.name)
    return failure('target-missing', {
      column: recipe.target,
      nearest: nearest(recipe.target, names),
      columns: shortList(names),
    })
  }
  for (const origin of originsOf(lineage, [...lineage.keys()])) needed.add(origin)
  const outcome = outcomeOrigins(recipe, lineage)
  const byOutcome = new Set(
    [...deciding]
      .filter(([, origins]) => origins.some(origin => outcome.has(origin)))
      .map(([index]) => index),
  )
  return success({ before, output: columns, input: source.filter(name => needed.has(name)), byOutcome })
}
