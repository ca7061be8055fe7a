import { isUnwritten, type ProjectFile } from '@leinwand/contract'
import { done, failed, type Outcome } from '../outcome.ts'

/** What the project's model is to predict; `readyToRun` saw that it is there. */
export const targetOf = ({ recipe }: ProjectFile): string => {
  if (recipe.target === undefined) throw new Error('a project without a target was taken round the circle')
  return recipe.target
}

/** What a project that began with the canvas alone still lacks before the circle can run on it. */
export const readyToRun = (file: ProjectFile): Outcome<null> => {
  if (file.sources.length === 0) return failed('run-without-source')
  if (isUnwritten(file)) return failed('run-without-recipe')
  if (file.recipe.target === undefined) return failed('run-without-target')
  const untested = file.recipe.steps.findIndex(step => step.step === 'split' && step.test === 0)
  if (untested >= 0) return failed('run-without-test-part', { step: untested + 1 })
  if (file.gate.length === 0) return failed('run-without-gate')
  return done(null)
}
