import {
  type FittedRecipe,
  type ImportStep,
  recipeScript,
  recipeSources,
  type ScriptFiles,
} from '@leinwand/recipe'
import { done, failed, type Outcome } from '../outcome.ts'

export type ScriptLanguage = Parameters<typeof recipeScript>[2]

/**
 * A fitted recipe as SQL for a bare DuckDB. Fails with `script-needs-text` where a source is no delimited text: only such a
 * file is read by DuckDB alone as it is read here.
 */
export const scriptOf = (
  fitted: FittedRecipe,
  files: ScriptFiles,
  language: ScriptLanguage,
): Outcome<string> => {
  for (const [source, steps] of recipeSources(fitted.recipe)) {
    const step = steps.find((one): one is ImportStep => one.step === 'import') ?? files[source]?.read
    if (step !== undefined && step.format !== 'csv')
      return failed('script-needs-text', { source, format: step.format })
  }
  return done(recipeScript(fitted, files, language))
}
