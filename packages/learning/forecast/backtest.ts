import { intervalCoverage, intervalWidth, mase, smape } from '../metrics/forecast-metrics.ts'
import { mean } from '../statistics/mean.ts'
import type { Forecaster, ForecastRun } from './forecast.ts'

/** Means over the origins; `width` in the series' unit, `coverage` as a share. */
export type BacktestMetrics = { mase: number; smape: number; coverage: number; width: number }

/**
 * Forecasts again and again from the past as it was known at each origin, and compares with what came: rolling origins, the
 * last of them `horizon` rows before the end, others as many rows earlier each. An origin sees nothing behind it.
 */
export const backtest = (
  series: Float64Array,
  forecaster: Forecaster,
  run: ForecastRun,
  origins: number,
): BacktestMetrics => {
  const each = Array.from({ length: origins }, (_, back) => {
    const origin = series.length - run.horizon * (origins - back)
    const past = series.slice(0, origin)
    const actual = series.subarray(origin, origin + run.horizon)
    const { points, lower, upper } = forecaster(past, run)
    return {
      mase: mase(actual, points, past, run.season),
      smape: smape(actual, points),
      coverage: intervalCoverage(actual, lower, upper),
      width: intervalWidth(lower, upper),
    }
  })
  return {
    mase: mean(each.map(one => one.mase)),
    smape: mean(each.map(one => one.smape)),
    coverage: mean(each.map(one => one.coverage)),
    width: mean(each.map(one => one.width)),
  }
}
