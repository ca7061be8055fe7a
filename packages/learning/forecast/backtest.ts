import { intervalCoverage, intervalWidth, mase, smape } from '../metrics/forecast-metrics.ts'
import { mean } from '../statistics/mean.ts'
import type { ForecastParameters } from './forecast-model.ts'
import type { Forecaster, ForecastFit } from './forecaster.ts'
import { type History, knownAfter, scaleOf } from './history.ts'
import type { Smoother } from './smoother.ts'

/** What was said at one origin of one series, and what came. */
export type BacktestWindow = {
  /** 0 is the earliest origin. */
  origin: number
  points: Float64Array
  actual: Float64Array
  past: Float64Array
  scale: number
}

/**
 * Forecasts again and again from the past as it was known at each origin: rolling origins, the last of them `horizon` rows
 * before the end, others as many rows earlier each. Learned anew at each, from all series up to there; an origin sees
 * nothing behind it. Series too short for an origin are left out there.
 */
export const backtest = (
  forecaster: Forecaster,
  histories: readonly History[],
  parameters: ForecastParameters,
  { origins, smoother, ...run }: ForecastFit & { origins: number; smoother: Smoother },
): BacktestWindow[] => {
  const { horizon, season } = parameters
  return Array.from({ length: origins }, (_, origin) => {
    const back = horizon * (origins - origin)
    const long = histories.filter(
      ({ values }) => values.length - back >= Math.max(2, forecaster.fewest(parameters)),
    )
    if (long.length === 0) return []
    run.signal?.throwIfAborted()
    const pasts = long.map(history => knownAfter(history.values.length - back, history))
    const model = forecaster.fit(pasts, parameters, run)
    return pasts.flatMap((past, at): BacktestWindow[] => {
      const points = forecaster.points(model, past, smoother)
      if (!points?.every(Number.isFinite)) return []
      const from = past.values.length
      return [
        {
          origin,
          points,
          actual: long[at]!.values.slice(from, from + horizon),
          past: past.values,
          scale: scaleOf(past.values, season),
        },
      ]
    })
  }).flat()
}

export type ForecastFigures = Readonly<
  Record<'mase' | 'smape' | 'mae' | 'rmse' | 'coverage' | 'width', number>
>

const known = (values: readonly number[]): number => mean(values.filter(Number.isFinite))

/**
 * Means over the windows: `mase`, `smape`, `mae`, `rmse`; with `reach` (half widths in the window's scale) also `coverage`
 * as a share and `width` in the series' unit, otherwise `NaN`.
 */
export const forecastFigures = (
  windows: readonly BacktestWindow[],
  season: number,
  reachOf: (window: BacktestWindow) => readonly number[] | null,
): ForecastFigures => {
  const each = windows.map(window => {
    const { points, actual, past, scale } = window
    const errors = points.map((point, step) => Math.abs(point - actual[step]!))
    const reach = reachOf(window)
    const half = reach && points.map((_, step) => scale * reach[step]!)
    const lower = half && points.map((point, step) => point - half[step]!)
    const upper = half && points.map((point, step) => point + half[step]!)
    return {
      mase: mase(actual, points, past, season < past.length ? season : 1),
      smape: smape(actual, points),
      mae: mean(errors),
      squares: mean(errors.map(error => error * error)),
      coverage: lower && upper ? intervalCoverage(actual, lower, upper) : Number.NaN,
      width: lower && upper ? intervalWidth(lower, upper) : Number.NaN,
    }
  })
  const over = (name: keyof (typeof each)[number]) => known(each.map(one => one[name]))
  return {
    mase: over('mase'),
    smape: over('smape'),
    mae: over('mae'),
    rmse: Math.sqrt(over('squares')),
    coverage: over('coverage'),
    width: over('width'),
  }
}
