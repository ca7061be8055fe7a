import type { Language, Preview, PreviewStep } from '@leinwand/contract'
import type { PreviewedStep, PreviewQuestion, RecipePreview, Sources } from '@leinwand/flow/prepare'
import { liveBehaviour, type Recipe } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'
import { worded } from '../wording.ts'
import { shownLearned } from './shown-learned.ts'

const stepOf = (step: PreviewedStep, { steps }: Recipe, language: Language): PreviewStep =>
  step.ok
    ? {
        ...step,
        columns: [...step.columns],
        learned: shownLearned(step.learned),
        warning: step.warning && worded(step.warning, language),
        live: liveBehaviour(steps[step.step - 1]!),
      }
    : { ...step, failure: step.failure && worded(step.failure, language) }

/** What a recipe does to a sample of its source, worded for a reader. */
export const previewOf = async (
  previews: RecipePreview,
  asked: { sources: Sources; recipe: Recipe; question: PreviewQuestion },
  language: Language,
): Promise<Outcome<Preview>> => {
  const began = performance.now()
  const preview = await previews.preview(asked.sources, asked.recipe, asked.question)
  if (!preview.ok) return preview
  const { steps, ...rest } = preview.value
  const seconds = (performance.now() - began) / 1000
  return done({ ...rest, steps: steps.map(step => stepOf(step, asked.recipe, language)), seconds })
}
