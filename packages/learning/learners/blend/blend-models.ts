import type { Model } from '../model.ts'
import { MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import type { BlendModel } from './blend-model.ts'

/** Makes one model of several that were trained for the same task on the same features. Weights are made to sum to 1. */
export const blendModels = (
  members: readonly { weight: number; model: Exclude<Model, { learner: 'blend' }> }[],
  seed: number,
): BlendModel => {
  const first = members[0]
  if (!first) throw new RangeError('a blend needs a member')
  const total = members.reduce((sum, { weight }) => sum + weight, 0)
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    learner: 'blend',
    task: first.model.task,
    features: first.model.features,
    parameters: {},
    seed,
    members: members.map(({ weight, model }) => ({ weight: weight / total, model })),
  }
}
