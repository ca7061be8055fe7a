import type { ModelHead } from '../model-head.ts'

/** Predicts the same for every row. `outputs`: the classes' shares, or the mean alone. */
export type ConstantModel = ModelHead & {
  learner: 'constant'
  parameters: Record<string, never>
  outputs: readonly number[]
}
