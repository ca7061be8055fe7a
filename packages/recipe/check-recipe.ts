import { compileStep, learns } from './compile/compile-step.ts'
import type { CompiledStep } from './compile/compiled-step.ts'
import { nearest } from './nearest.ts'
import type { Recipe } from './recipe.ts'
import { failure, type Result, success } from './result.ts'
import type { TableColumn } from './table.ts'

/** A recipe that holds together: the columns before each step and after the last, and those of the source it reads. */
export type CheckedRecipe = {
  readonly before: readonly (readonly TableColumn[])[]
  readonly output: readonly TableColumn[]
  readonly input: readonly string[]
  /** Steps, by index, that decide by the outcome which rows stay. Live rows have none, so they pass them by. */
  readonly byOutcome: ReadonlySet<number>
}

/** For each column the source columns it comes from. */
type Lineage = ReadonlyMap<string, ReadonlySet<string>>

const lineageAfter = (recipe: Recipe, index: number, compiled: CompiledStep, before: Lineage): Lineage => {
  const step = recipe.steps[index]!
  const from = (names: readonly string[]) => new Set(names.flatMap(name => [...(before.get(name) ?? [])]))
  const after = new Map<string, ReadonlySet<string>>()
  const renamed =
    step.step === 'rename' ? new Map(Object.entries(step.columns).map(([a, b]) => [b, a])) : null
  for (const { name } of compiled.columns) {
    const made = (step.step === 'derive' || step.step === 'label') && step.column === name
    after.set(name, from(made ? compiled.reads : [renamed?.get(name) ?? name]))
  }
  return after
}

/**
 * The names, at each step, of the columns that say what is to be predicted: labels and the target, under every name
 * they had on the way to the end.
 */
const outcomesBefore = (recipe: Recipe): ReadonlySet<string>[] => {
  const found: ReadonlySet<string>[] = []
  let names = new Set([recipe.target])
  for (let index = recipe.steps.length - 1; index >= 0; index--) {
    const step = recipe.steps[index]!
    if (step.step === 'rename') {
      const back = new Map(Object.entries(step.columns).map(([from, to]) => [to, from]))
      names = new Set([...names].map(name => back.get(name) ?? name))
    }
    if (step.step === 'label') names = new Set([...names, step.column])
    found[index] = names
  }
  return found
}

/**
 * Checks a recipe against the columns of its source, without data. Fails as its steps do, and with
 * `learn-before-split`, `split-twice` or `target-missing`.
 */
export const checkRecipe = (recipe: Recipe, source: readonly string[]): Result<CheckedRecipe> => {
  const split = recipe.steps.findIndex(step => step.step === 'split')
  const outcomes = outcomesBefore(recipe)
  const needed = new Set<string>()
  const before: (readonly TableColumn[])[] = []
  const byOutcome = new Set<number>()
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
    for (const name of compiled.value.reads) for (const from of lineage.get(name) ?? []) needed.add(from)
    if (compiled.value.drops && compiled.value.reads.some(name => outcomes[index]!.has(name)))
      byOutcome.add(index)
    lineage = lineageAfter(recipe, index, compiled.value, lineage)
    columns = compiled.value.columns
  }
  if (!columns.some(column => column.name === recipe.target)) {
    const near = nearest(
      recipe.target,
      columns.map(column => column.name),
    )
    return failure('target-missing', { column: recipe.target, nearest: near })
  }
  for (const from of lineage.values()) for (const name of from) needed.add(name)
  return success({ before, output: columns, input: source.filter(name => needed.has(name)), byOutcome })
}
