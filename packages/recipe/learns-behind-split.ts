import { learns } from './compile/compile-step.ts'
import type { Recipe } from './recipe.ts'

/**
 * Whether a recipe learns something of the rows that train, such as a fill value or a limit. Only then does it make a
 * difference to fit it anew without each fold: what it learned with the fold would know the rows that the fold tests.
 */
export const learnsBehindSplit = ({ steps }: Recipe): boolean =>
  steps.slice(steps.findIndex(({ step }) => step === 'split') + 1 || steps.length).some(learns)
