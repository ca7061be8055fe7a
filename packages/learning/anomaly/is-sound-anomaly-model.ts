import { isSoundHead } from '../learners/soundness/is-sound-head.ts'
import { isText } from '../learners/soundness/json-values.ts'
import type { AnomalyModel } from './anomaly-model.ts'
import { DETECTORS } from './detectors.ts'

/** Whether parsed JSON can judge rows: numeric channels only, and what its detector needs. */
export const isSoundAnomalyModel = (model: Record<string, unknown>): boolean => {
  if (!isSoundHead(model) || !isText(model.learner) || !Object.hasOwn(DETECTORS, model.learner)) return false
  if (model.features.length === 0 || model.features.some(({ kind }) => kind !== 'numeric')) return false
  const detector = DETECTORS[model.learner as AnomalyModel['learner']]
  return detector.check(model.parameters).ok && detector.isSound(model, model.features.length)
}
