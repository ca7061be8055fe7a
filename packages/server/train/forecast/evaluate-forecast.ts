import { augursSmoother } from '@leinwand/adapters/augurs'
import {
  type ForecastModel,
  fewestRows,
  forecastFigures,
  forecastNext,
  type Interval,
  knownAfter,
  scaleOf,
} from '@leinwand/learning'
import { done, failed, type Outcome } from '../../outcome.ts'
import type { AppliedBundle } from '../apply-bundle.ts'
import type { OpenedBundle } from '../open-bundle.ts'
import { toldMetrics } from '../told-metrics.ts'
import { bundledHistories } from './forecast-table.ts'

/** Origins at most in each series, the newest ones. */
const MOST_ORIGINS = 20

/** Spread over the origins, as an interval of the mean; none of fewer than five. No figure is below nought, a share not above `most`. */
const intervalOf = (value: number | null, each: readonly (number | null)[], most: number): Interval => {
  const known = each.filter(one => one !== null)
  if (value === null || known.length < 5) return { value, low: null, high: null, confidence: 0.95 }
  const middle = known.reduce((sum, one) => sum + one, 0) / known.length
  const variance = known.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (known.length - 1)
  const half = 1.96 * Math.sqrt(variance / known.length)
  return { value, low: Math.max(0, value - half), high: Math.min(most, value + half), confidence: 0.95 }
}

/** Judges a forecast on a file that knows what came: at rolling origins, each from what was known until then. */
export const evaluateForecast = async (bundle: OpenedBundle<ForecastModel>, applied: AppliedBundle) => {
  const { manifest, model } = bundle
  const { horizon, season } = model.parameters
  const fewest = Math.max(2, fewestRows(model))
  const made = bundledHistories(bundle, applied, fewest + 1)
  if (!made.ok) return made
  const smoother = await augursSmoother()
  let without = 0
  const windows = made.value.histories.flatMap(history => {
    const { length } = history.values
    const origins = Math.min(MOST_ORIGINS, Math.floor((length - fewest) / horizon))
    return Array.from({ length: origins }, (_, origin) => {
      const from = length - horizon * (origins - origin)
      const past = knownAfter(from, history)
      const forecast = forecastNext(model, past, smoother)
      if (!forecast) without += horizon
      return forecast
        ? {
            origin,
            points: forecast.points,
            actual: history.values.slice(from, from + horizon),
            past: past.values,
            scale: scaleOf(past.values, season),
          }
        : null
    }).filter(window => window !== null)
  })
  if (windows.length === 0) {
    const rows = Math.max(...made.value.histories.map(({ values }) => values.length))
    return failed('forecast-too-few-rows', { rows, atLeast: fewest + horizon })
  }
  const figuresOf = (of: typeof windows) => toldMetrics(forecastFigures(of, season, () => model.reach))
  const all = figuresOf(windows)
  const each = windows.map(window => figuresOf([window]))
  return done({
    task: manifest.task,
    target: manifest.target ?? '',
    rows: windows.length * horizon,
    withoutTarget: 0,
    threshold: null,
    metrics: Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        name,
        intervalOf(
          value,
          each.map(one => one[name] ?? null),
          name === 'coverage' ? 1 : Number.POSITIVE_INFINITY,
        ),
      ]),
    ),
    classes: null,
    confusion: null,
    notApplicable: without,
    warnings: [...applied.warnings, ...made.value.warnings],
  }) satisfies Outcome<unknown>
}
