import type { ModelHead } from '../model-head.ts'
import type { Term } from './term.ts'

export type LinearLearner = 'linear' | 'ridge' | 'lasso' | 'elastic-net' | 'logistic'

/** One sum: `base` + Σ coefficient · term. `base` is the score of a row in which every term is 0. */
export type LinearSum = { base: number; coefficients: readonly number[] }

/**
 * A sum of terms, each readable: a coefficient is what one unit of the feature adds. One sum for a number and for two
 * classes (the log odds of the second), otherwise one a class (softmax).
 */
export type LinearModel = ModelHead & {
  learner: LinearLearner
  parameters: Readonly<Record<string, unknown>>
  terms: readonly Term[]
  sums: readonly LinearSum[]
}
