import { type Detection, importStepOf, parseStepOf, type Recipe } from '@leinwand/recipe'

type Step = Recipe['steps'][number]

/** The steps with the first of this kind replaced, or put in at its place where there is none. */
const withFirst = (steps: readonly Step[], step: Step, place: number): Step[] => {
  const at = steps.findIndex(one => one.step === step.step)
  return at === -1 ? steps.toSpliced(place, 0, step) : steps.with(at, step)
}

/** Steps that read a source so; all that comes after stays. */
const reading = (steps: readonly Step[], detection: Detection): Step[] =>
  withFirst(withFirst(steps, importStepOf(detection), 0), parseStepOf(detection.columns), 1)

/** The other source of a join or a union, which has steps of its own. */
const branchOf = (step: Step): { source: string; steps: Step[] } | undefined => {
  const other: unknown = Reflect.get(step, 'with')
  return typeof other === 'object' && other !== null && 'steps' in other && 'source' in other
    ? (other as { source: string; steps: Step[] })
    : undefined
}

/** Steps in which every branch of this source reads it so. */
const inBranches = (
  steps: readonly Step[],
  source: string,
  read: (steps: readonly Step[]) => Step[],
): Step[] =>
  steps.map(step => {
    const branch = branchOf(step)
    if (branch === undefined) return step
    const below = inBranches(branch.steps, source, read)
    const itsSteps = branch.source === source ? read(below) : below
    const changed: unknown = { ...step, with: { ...branch, steps: itsSteps } }
    return changed as Step
  })

/** The recipe, reading a source as it was accepted: how its file is structured, and what its texts mean. */
export const withReading = (recipe: Recipe, source: string, detection: Detection): Recipe => {
  const read = (steps: readonly Step[]) => reading(steps, detection)
  const steps = inBranches(recipe.steps, source, read)
  return { ...recipe, steps: recipe.source === source ? read(steps) : steps }
}
