import { checkRecipe } from './check-recipe.ts'
import { branchOf, type CheckedSteps } from './check-steps.ts'
import { compileStep } from './compile/compile-step.ts'
import type { Branched, CompiledStep, Learned } from './compile/compiled-step.ts'
import type { FittedRecipe } from './fitted.ts'
import { type Result, success } from './result.ts'
import { identifier } from './sql.ts'
import type { Step } from './steps/step.ts'
import type { TableColumn } from './table.ts'

/** A step as a live row takes it. A `join` finds the rows of its branch in the table `lookup.table`. */
export type LiveStep = {
  readonly step: CompiledStep
  readonly columns: readonly TableColumn[]
  readonly lookup?: Lookup
}

/** The rows of a branch as they were at fitting. `rows[i][j]` is the text of column `j`. */
export type Lookup = {
  readonly table: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** The branch of step `index` (from 0) as rows that are laid down in a table of that name. */
export const branched = (index: number, checked: CheckedSteps): Branched | undefined => {
  const there = checked.branches.get(index)
  return there && { source: there.source, columns: there.output, relation: identifier(`lookup${index}`) }
}

/** The rows of the branch of step `index` (from 0), where they were few enough to be kept with the recipe. */
export const lookupOf = (
  index: number,
  branch: Branched | undefined,
  learned: Learned,
): Lookup | undefined =>
  branch && typeof learned.lookup === 'string'
    ? { table: `lookup${index}`, columns: branch.columns, rows: JSON.parse(learned.lookup) }
    : undefined

/** A `check` without the rules that live rows cannot be held to yet. */
export const withoutRules = (step: Step, gone: ReadonlySet<string> | undefined): Step =>
  step.step === 'check' && gone ? { ...step, rules: step.rules.filter(({ id }) => !gone.has(id)) } : step

/**
 * The steps that live rows take, in order. Fails with `step-not-live` where one of them needs stored rows. A fitted recipe
 * was checked, so what else fails here is a bug.
 */
export const liveSteps = ({ recipe, input, inputs, learned }: FittedRecipe): Result<readonly LiveStep[]> => {
  const checked = checkRecipe(recipe, { [recipe.source]: input, ...inputs })
  if (!checked.ok) throw new Error(`fitted recipe does not hold: ${checked.failure.code}`)
  const steps: LiveStep[] = []
  for (const [index, stored] of recipe.steps.entries()) {
    if (checked.value.byOutcome.has(index)) continue
    const step = withoutRules(stored, checked.value.rulesByOutcome.get(index))
    const columns = checked.value.before[index]!
    const branch = branchOf(step) && branched(index, checked.value.steps)
    const known = learned[index] ?? {}
    const compiled = compileStep(step, {
      number: index + 1,
      columns,
      learned: known,
      live: true,
      source: recipe.source,
      target: recipe.target,
      ...(branch ? { branch } : {}),
    })
    if (!compiled.ok) {
      if (compiled.failure.code === 'step-not-live') return compiled
      throw new Error(`fitted recipe does not compile: ${compiled.failure.code}`)
    }
    const lookup = lookupOf(index, branch, known)
    steps.push({ step: compiled.value, columns, ...(lookup ? { lookup } : {}) })
  }
  return success(steps)
}
