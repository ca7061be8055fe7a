import { checkRecipe, type SourceColumns } from './check-recipe.ts'
import { branchOf, type CheckedSteps, checkSteps, misplaced } from './check-steps.ts'
import { compileStep } from './compile/compile-step.ts'
import { comesFrom } from './lineage.ts'
import type { Recipe } from './recipe.ts'
import type { Failure } from './result.ts'
import { sql } from './sql.ts'
import type { Step } from './steps/step.ts'

/**
 * Where a column comes from, one entry for each step on its way that made something of it, the last step first; `0` is the
 * file. `step` is `3.1` in the branch of step 3. `columns` are those of the step's input; of a file with its source.
 */
export type ColumnOrigin = {
  readonly step: string
  readonly name: string
  /** What the step does, in column names. */
  readonly about: string
  readonly columns: readonly { readonly source?: string; readonly column: string }[]
}

const compiledAt = (steps: readonly Step[], checked: CheckedSteps, index: number, target?: string) => {
  const there = checked.branches.get(index)
  return compileStep(steps[index]!, {
    number: index + 1,
    columns: checked.before[index]!,
    learned: {},
    live: false,
    source: checked.source,
    target,
    ...(there ? { branch: { source: there.source, columns: there.output, relation: sql`_branch` } } : {}),
  })
}

/** Steps that give the columns they read other values under the same name. */
const IN_PLACE: ReadonlySet<Step['step']> = new Set<Step['step']>([
  'parse',
  'cast',
  'fill',
  'clip',
  'text',
  'map',
  'convertUnit',
  'outliers',
])

/** Whether a step makes other values of a column that has its name before as well. */
const touches = (step: Step, reads: readonly string[], name: string): boolean => {
  if (step.step === 'derive' || step.step === 'label') return step.column === name
  if (step.step === 'check') return step.rules.some(rule => rule.action === 'correct' && rule.column === name)
  return IN_PLACE.has(step.step) && reads.includes(name)
}

const trace = (
  steps: readonly Step[],
  checked: CheckedSteps,
  wanted: readonly string[],
  prefix: string,
  target?: string,
): ColumnOrigin[] => {
  let columns = [...new Set(wanted)]
  const origins: ColumnOrigin[] = []
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index]!
    const compiled = compiledAt(steps, checked, index, target)
    if (!compiled.ok) throw new Error(`checked recipe does not compile: ${compiled.failure.code}`)
    const there = checked.branches.get(index)
    const known = new Set(checked.before[index]!.map(({ name }) => name))
    const before = columns.flatMap(name => comesFrom(compiled.value, name, other => known.has(other)))
    const branch = columns.flatMap(name => compiled.value.branchOrigins?.get(name) ?? [])
    const next = [...new Set(before)]
    const unchanged = next.length === columns.length && next.every(name => columns.includes(name))
    const touched = columns.some(name => touches(step, compiled.value.reads, name))
    if (!unchanged || touched || branch.length > 0)
      origins.push({
        step: `${prefix}${index + 1}`,
        name: step.step,
        about: compiled.value.about,
        columns: [
          ...next.map(column => ({ column })),
          ...[...new Set(branch)].map(column => ({ source: there!.source, column })),
        ],
      })
    if (there && branch.length > 0)
      origins.push(...trace(branchOf(step)!.steps, there, branch, `${prefix}${index + 1}.`))
    columns = next
  }
  if (columns.length > 0)
    origins.push({
      step: `${prefix}0`,
      name: 'source',
      about: '',
      columns: columns.map(column => ({ source: checked.source, column })),
    })
  return origins
}

/** Where a column of the output comes from, step by step, down to the columns of the files. */
export const lineageOf = (
  recipe: Recipe,
  checked: { readonly steps: CheckedSteps },
  column: string,
): readonly ColumnOrigin[] => trace(recipe.steps, checked.steps, [column], '', recipe.target)

/**
 * What would break if step `from` (from 1) were moved to the place `to`: the failures, each with the step in the new order that
 * it is of. A step that fails is left out, so that those behind it are judged by themselves. Empty where nothing breaks.
 */
export const reorderBreaks = (
  recipe: Recipe,
  from: number,
  to: number,
  sources: readonly string[] | SourceColumns,
): readonly { readonly step: number; readonly failure: Failure }[] => {
  const steps = [...recipe.steps]
  const [moved] = steps.splice(from - 1, 1)
  if (!moved) return []
  steps.splice(to - 1, 0, moved)
  const all: SourceColumns = Array.isArray(sources)
    ? { [recipe.source]: sources as readonly string[] }
    : (sources as SourceColumns)
  if (!all[recipe.source]) return []
  const breaks: { step: number; failure: Failure }[] = []
  let kept: Step[] = []
  for (const [index, step] of steps.entries()) {
    const wrong = misplaced(steps, index)
    const checked = checkSteps([...kept, step], {
      source: recipe.source,
      sources: all,
      target: recipe.target,
    })
    const failed = wrong ?? (checked.ok ? null : checked)
    if (failed) {
      const { code, params } = failed.failure
      breaks.push({ step: index + 1, failure: { code, params: { ...params, step: index + 1 } } })
    } else kept = [...kept, step]
  }
  const whole = checkRecipe({ ...recipe, steps: kept }, all)
  if (!whole.ok && whole.failure.code === 'target-missing')
    breaks.push({ step: steps.length, failure: whole.failure })
  return breaks
}
