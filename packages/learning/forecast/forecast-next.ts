import type { ForecastModel } from './forecast-model.ts'
import { forecasterOf } from './forecasters.ts'
import { type History, scaleOf } from './history.ts'
import type { Smoother } from './smoother.ts'

/** The next values, one a step, each with the interval that is to hold the true one with the model's coverage. */
export type Forecast = { points: Float64Array; lower: Float64Array; upper: Float64Array }

/** Rows that a history has to have before the model says anything of it. */
export const fewestRows = (model: ForecastModel): number => forecasterOf(model).fewest(model.parameters)

/** How a series goes on; `null` where the history is too short (`fewestRows`) or cannot be fitted. */
export const forecastNext = (model: ForecastModel, history: History, smoother: Smoother): Forecast | null => {
  if (history.values.length < fewestRows(model)) return null
  const points = forecasterOf(model).points(model, history, smoother)
  if (!points?.every(Number.isFinite)) return null
  const scale = scaleOf(history.values, model.parameters.season)
  const reach = points.map((_, step) => scale * (model.reach[step] ?? Number.NaN))
  return {
    points,
    lower: points.map((point, step) => point - reach[step]!),
    upper: points.map((point, step) => point + reach[step]!),
  }
}
