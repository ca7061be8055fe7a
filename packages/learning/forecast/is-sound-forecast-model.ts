import { isSoundModel } from '../learners/is-sound-model.ts'
import { isSoundHead } from '../learners/soundness/is-sound-head.ts'
import { isNumber, isNumbers, isRecord } from '../learners/soundness/json-values.ts'
import type { ForecastLearner } from './forecast-model.ts'
import { FORECASTERS } from './forecasters.ts'

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1

/** Whether parsed JSON can say how a series goes on. */
export const isSoundForecastModel = (model: Record<string, unknown>): boolean => {
  if (!isSoundHead(model) || model.features.length !== 1 || model.features[0]!.kind !== 'numeric')
    return false
  const { learner, parameters, reach, lags, trees } = model as Record<string, unknown> & typeof model
  const { horizon, season, coverage } = parameters
  if (!isCount(horizon) || !isCount(season) || !isNumber(coverage) || !isNumbers(reach, horizon)) return false
  if (!FORECASTERS.some(({ name }) => name === (learner as ForecastLearner))) return false
  if (learner !== 'lagged-trees') return true
  return Array.isArray(lags) && lags.every(isCount) && isRecord(trees) && isSoundModel(trees)
}
