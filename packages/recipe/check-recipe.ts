import { type CheckedSteps, checkSteps } from './check-steps.ts'
import { originsOf, outcomeOrigins } from './lineage.ts'
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
  /** Columns of the other sources, by source: all of them, since a branch says itself what it takes. */
  readonly inputs: Readonly<Record<string, readonly string[]>>
  /** What was checked of the steps, and of the branches of each. */
  readonly steps: CheckedSteps
  /** Steps, by index, that decide by the outcome which rows stay. Live rows have none, so they pass them by. */
  readonly byOutcome: ReadonlySet<number>
  /** By index of a `check`: the ids of its rules that look at the outcome. Live rows are held to the others alone. */
  readonly rulesByOutcome: ReadonlyMap<number, ReadonlySet<string>>
}

/** The columns of each source that a recipe may read, by the source's id. */
export type SourceColumns = Readonly<Record<string, readonly string[]>>

const isNames = (sources: readonly string[] | SourceColumns): sources is readonly string[] =>
  Array.isArray(sources)

/**
 * The first rule that changes a feature by looking at the outcome: what is learned from it would be the answer, and a live
 * row, which has no outcome yet, could not be changed so. The outcome itself may be corrected.
 */
const correctsByOutcome = (
  { steps, target, ignore }: Recipe,
  byOutcome: CheckedRecipe['rulesByOutcome'],
): Result<never> | null => {
  for (const [index, rules] of byOutcome) {
    const step = steps[index]
    if (step?.step !== 'check') continue
    const wrong = step.rules.find(
      ({ id, action, column }) =>
        action === 'correct' &&
        column !== undefined &&
        column !== target &&
        !ignore.includes(column) &&
        rules.has(id),
    )
    if (wrong)
      return failure('rule-corrects-by-outcome', { step: index + 1, rule: wrong.id, column: wrong.column! })
  }
  return null
}

/**
 * Checks a recipe against the columns of its source (or of its sources, by id), without data. Fails as its steps do, and
 * with `source-missing`, `learn-before-split`, `split-twice`, `target-missing` or `rule-corrects-by-outcome`; in a branch with `branch-step`,
 * `branch-learns` or `branch-too-deep`. The step of a branch is called `3.1`.
 */
export const checkRecipe = (
  recipe: Recipe,
  sources: readonly string[] | SourceColumns,
): Result<CheckedRecipe> => {
  const all: SourceColumns = isNames(sources) ? { [recipe.source]: sources } : sources
  if (!Object.hasOwn(all, recipe.source))
    return failure('source-missing', {
      source: recipe.source,
      nearest: nearest(recipe.source, Object.keys(all)),
    })
  const source = all[recipe.source]!
  const found = checkSteps(recipe.steps, { source: recipe.source, sources: all, target: recipe.target })
  if (!found.ok) return found
  const { before, output, lineage, deciding, judging, read } = found.value
  if (recipe.target !== undefined && !output.some(column => column.name === recipe.target)) {
    const names = output.map(column => column.name)
    return failure('target-missing', {
      column: recipe.target,
      nearest: nearest(recipe.target, names),
      columns: shortList(names),
    })
  }
  const needed = new Set([...read, ...originsOf(lineage, [...lineage.keys()])])
  const outcome = outcomeOrigins(recipe, lineage)
  const byOutcome = <Key>(found: ReadonlyMap<Key, readonly string[]>): ReadonlySet<Key> =>
    new Set([...found].flatMap(([key, origins]) => (origins.some(one => outcome.has(one)) ? [key] : [])))
  const rulesByOutcome = new Map([...judging].map(([index, rules]) => [index, byOutcome(rules)]))
  const corrects = correctsByOutcome(recipe, rulesByOutcome)
  if (corrects) return corrects
  const inputs = Object.fromEntries([...found.value.sources].map(id => [id, all[id]!]))
  // A branch over the recipe's own source says itself what it takes of it.
  const isOwnBranch = Object.hasOwn(inputs, recipe.source)
  return success({
    before,
    output,
    input: source.filter(name => isOwnBranch || needed.has(name)),
    inputs,
    steps: found.value,
    byOutcome: byOutcome(deciding),
    rulesByOutcome,
  })
}
