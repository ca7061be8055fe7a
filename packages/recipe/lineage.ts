import type { CompiledStep } from './compile/compiled-step.ts'
import type { Recipe } from './recipe.ts'

/** For each column the source columns it comes from, and `LABEL` if a label is among what it was made of. */
export type Lineage = ReadonlyMap<string, ReadonlySet<string>>

/** Not a column's name: no name has a NUL. */
const LABEL = '\0label'

/** A column of another source than the recipe's own. */
export const originElsewhere = (source: string, column: string): string => `${source}\0${column}`

export const originsOf = (lineage: Lineage, names: readonly string[]): string[] =>
  names.flatMap(name => [...(lineage.get(name) ?? [])])

/** The columns of a step's input that one of its output comes from. */
export const comesFrom = (compiled: CompiledStep, name: string, before: (name: string) => boolean) =>
  compiled.origins?.get(name) ??
  (compiled.branchOrigins?.has(name) ? [] : before(name) ? [name] : compiled.reads)

export const lineageAfter = (
  step: Recipe['steps'][number],
  compiled: CompiledStep,
  before: Lineage,
  branch: Lineage = new Map(),
): Lineage => {
  const origins = (name: string): ReadonlySet<string> => {
    const here = originsOf(
      before,
      comesFrom(compiled, name, other => before.has(other)),
    )
    const there = originsOf(branch, compiled.branchOrigins?.get(name) ?? [])
    const label = step.step === 'label' && step.column === name ? [LABEL] : []
    return new Set([...label, ...here, ...there])
  }
  return new Map(compiled.columns.map(({ name }) => [name, origins(name)]))
}

/**
 * The origins of the columns that a model may learn from: all that come out but the target, labels and those to be ignored;
 * or of the columns `only`.
 */
export const featureOrigins = (
  { target, ignore }: Recipe,
  last: Lineage,
  only?: readonly string[],
): ReadonlySet<string> => {
  const isFeature = (name: string, origins: ReadonlySet<string>): boolean =>
    only ? only.includes(name) : name !== target && !origins.has(LABEL) && !ignore.includes(name)
  return new Set([...last].flatMap(([name, origins]) => (isFeature(name, origins) ? [...origins] : [])))
}

/**
 * The origins that only say what is to be predicted: those of the target and of labels that no feature comes from. A live
 * row does not have them yet.
 */
export const outcomeOrigins = ({ target, ignore }: Recipe, last: Lineage): ReadonlySet<string> => {
  const outcomes: string[] = []
  const features = new Set<string>()
  for (const [name, origins] of last) {
    if (name === target || origins.has(LABEL)) outcomes.push(...origins)
    else if (!ignore.includes(name)) for (const origin of origins) features.add(origin)
  }
  return new Set([LABEL, ...outcomes.filter(origin => !features.has(origin))])
}
