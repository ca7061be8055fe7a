import type { Plan } from '@leinwand/method'
import type { Recipe } from '@leinwand/recipe'
import type { z } from 'zod'

/** The recipe of a project that has no data yet. Its source need not be there; what is to be learned nobody has said. */
export const UNWRITTEN_RECIPE: Recipe = {
  id: 'recipe',
  source: 'data',
  steps: [],
  ignore: [],
}

/** The learner of a project that has no data yet: the one that is taken otherwise too. */
export const USUAL_LEARNER = {
  learner: 'boostedTrees',
  task: 'classification',
  parameters: {},
  seed: 1,
} as const

/**
 * The plan of a project that begins with the canvas alone: no offer, no cost. The month and the rate stand for nothing
 * until there is a figure; whoever makes a new project knows the day and says a month of its own.
 */
export const EMPTY_PLAN: z.input<typeof Plan> = { start: '2027-01', discountRate: 0.08 }

/** Whether nobody has said yet how data become what a model learns from. */
export const isUnwritten = ({ recipe, sources }: { recipe: Recipe; sources: readonly unknown[] }): boolean =>
  sources.length === 0 ||
  (recipe.steps.length === 0 && recipe.source === UNWRITTEN_RECIPE.source && recipe.target === undefined)
