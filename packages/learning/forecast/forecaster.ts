import type { ForecastLearner, ForecastModel, ForecastParameters } from './forecast-model.ts'
import type { History } from './history.ts'
import type { Smoother } from './smoother.ts'

export type ForecastFit = { name: string; seed: number; threads?: number; signal?: AbortSignal | undefined }

/**
 * A way to forecast. `fewest`: rows of a history below which it says nothing. `fit` learns from all histories together;
 * `points` says the next values of one of them, `null` where it cannot. Neither sees more than it is given.
 */
export type Forecaster<M extends ForecastModel = ForecastModel> = {
  name: ForecastLearner
  /** Whether it is of use where nothing repeats itself. */
  needsSeason: boolean
  fewest: (parameters: ForecastParameters) => number
  fit: (histories: readonly History[], parameters: ForecastParameters, run: ForecastFit) => M
  points: (model: M, history: History, smoother: Smoother) => Float64Array | null
}
