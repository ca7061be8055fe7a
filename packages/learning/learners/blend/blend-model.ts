import type { Model } from '../model.ts'
import type { ModelHead } from '../model-head.ts'

/** The weighted mean of what several models say. Weights sum to 1; members have the blend's task and features. */
export type BlendModel = ModelHead & {
  learner: 'blend'
  parameters: Record<string, never>
  members: readonly { weight: number; model: Exclude<Model, { learner: 'blend' }> }[]
}
