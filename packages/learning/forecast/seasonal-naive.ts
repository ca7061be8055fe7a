import { normalQuantile } from '../statistics/normal-distribution.ts'
import type { Forecast, Forecaster, ForecastRun } from './forecast.ts'

/**
 * The value of one season ago; errors grow with the root of the seasons ahead, as those of a random walk do (Hyndman &
 * Athanasopoulos, Forecasting: Principles and Practice, 5.5).
 */
export const seasonalNaive: Forecaster = (history, { horizon, season, coverage }: ForecastRun): Forecast => {
  let squares = 0
  for (let row = season; row < history.length; row++) squares += (history[row]! - history[row - season]!) ** 2
  const deviation = Math.sqrt(squares / Math.max(1, history.length - season))
  const z = normalQuantile((1 + coverage) / 2)
  const points = Float64Array.from(
    { length: horizon },
    (_, step) => history[history.length - season + (step % season)]!,
  )
  const reach = points.map((_, step) => z * deviation * Math.sqrt(Math.floor(step / season) + 1))
  return {
    points,
    lower: points.map((point, step) => point - reach[step]!),
    upper: points.map((point, step) => point + reach[step]!),
    coverage,
  }
}

/** The last value, whatever the season. */
export const lastValue: Forecaster = (history, run) => seasonalNaive(history, { ...run, season: 1 })
