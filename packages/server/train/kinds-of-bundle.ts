import {
  type AnomalyModel,
  type AnyModel,
  type ForecastModel,
  isSupervised,
  type Model,
} from '@leinwand/learning'
import type { OpenedBundle } from './open-bundle.ts'

/** Whether a bundle predicts a number or a class. */
export const isPrediction = (bundle: OpenedBundle<AnyModel>): bundle is OpenedBundle<Model> =>
  isSupervised(bundle.model)

export const isAnomaly = (bundle: OpenedBundle<AnyModel>): bundle is OpenedBundle<AnomalyModel> =>
  bundle.model.task.kind === 'anomaly'

export const isForecast = (bundle: OpenedBundle<AnyModel>): bundle is OpenedBundle<ForecastModel> =>
  bundle.model.task.kind === 'forecast'
