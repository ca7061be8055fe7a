import { branchOf } from './check-steps.ts'
import type { Recipe } from './recipe.ts'
import type { Step } from './steps/step.ts'

/** The sources a recipe reads, its own first, each with the steps that begin with it. */
export const recipeSources = ({ source, steps }: Recipe): ReadonlyMap<string, readonly Step[]> => {
  const found = new Map<string, readonly Step[]>()
  const look = (source: string, steps: readonly Step[]): void => {
    if (!found.has(source)) found.set(source, steps)
    for (const branch of steps.map(branchOf)) if (branch) look(branch.source, branch.steps)
  }
  look(source, steps)
  return found
}
