/**
 * The next values, one a step, each with an interval that is to hold the true value with probability `coverage`, as if
 * forecasts were right and errors went on as in the past.
 */
export type Forecast = { points: Float64Array; lower: Float64Array; upper: Float64Array; coverage: number }

/** `season`: rows after which the series repeats itself, 1 = it does not. */
export type ForecastRun = { horizon: number; season: number; coverage: number }

/** A way to forecast, by what came before alone. `history` has no gaps and passed `checkHistory`. */
export type Forecaster = (history: Float64Array, run: ForecastRun) => Forecast
