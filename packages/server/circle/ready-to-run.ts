import { isUnwritten, type ProjectFile } from '@leinwand/contract'
import { done, failed, type Outcome } from '../outcome.ts'

/** What a project that began with the canvas alone still lacks before the circle can run on it. */
export const readyToRun = (file: ProjectFile): Outcome<null> => {
  if (file.sources.length === 0) return failed('run-without-source')
  if (isUnwritten(file)) return failed('run-without-recipe')
  if (file.gate.length === 0) return failed('run-without-gate')
  return done(null)
}
