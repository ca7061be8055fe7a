import type { CompiledStep } from './compile/compiled-step.ts'
import type { Recipe } from './recipe.ts'
import type { TableColumn } from './table.ts'

/** For each column the source columns it comes from, and `LABEL` if a label is among what it was made of. */
export type Lineage = ReadonlyMap<string, ReadonlySet<string>>

/** Not a column's name: no name has a NUL. */
const LABEL = '\0label'

export const originsOf = (lineage: Lineage, names: readonly string[]): string[] =>
  names.flatMap(name => [...(lineage.get(name) ?? [])])

export const lineageAfter = (
  step: Recipe['steps'][number],
  compiled: CompiledStep,
  before: Lineage,
): Lineage => {
  const names = step.step === 'rename' ? Object.entries(step.columns) : []
  const renamed = new Map(names.map(([from, to]) => [to, from]))
  const origins = ({ name }: TableColumn): ReadonlySet<string> => {
    if (step.step === 'label' && step.column === name)
      return new Set([LABEL, ...originsOf(before, compiled.reads)])
    const made = step.step === 'derive' && step.column === name
    return new Set(originsOf(before, made ? compiled.reads : [renamed.get(name) ?? name]))
  }
  return new Map(compiled.columns.map(column => [column.name, origins(column)]))
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
