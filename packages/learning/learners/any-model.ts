import type { AnomalyModel } from '../anomaly/anomaly-model.ts'
import { isSoundAnomalyModel } from '../anomaly/is-sound-anomaly-model.ts'
import type { ForecastModel } from '../forecast/forecast-model.ts'
import { isSoundForecastModel } from '../forecast/is-sound-forecast-model.ts'
import { isSoundModel } from './is-sound-model.ts'
import type { Model } from './model.ts'
import { isRecord } from './soundness/json-values.ts'

/** Everything that was learned, discriminated by `task.kind` and then by `learner`. All share one file format. */
export type AnyModel = Model | AnomalyModel | ForecastModel

type Soundness = (model: Record<string, unknown>) => boolean

const SOUNDNESS: Readonly<Record<AnyModel['task']['kind'], Soundness>> = {
  regression: isSoundModel,
  classification: isSoundModel,
  anomaly: isSoundAnomalyModel,
  forecast: isSoundForecastModel,
}

export const isSoundAnyModel = (
  model: Record<string, unknown>,
): model is Record<string, unknown> & AnyModel => {
  const kind = isRecord(model.task) ? String(model.task.kind) : ''
  return Object.hasOwn(SOUNDNESS, kind) && SOUNDNESS[kind as AnyModel['task']['kind']](model)
}

/** Whether a model predicts a number or a class. */
export const isSupervised = (model: AnyModel): model is Model =>
  model.task.kind === 'regression' || model.task.kind === 'classification'
