import { type Checked, failed, passed } from '../failure.ts'
import type { Forecaster } from './forecast.ts'
import { lastValue, seasonalNaive } from './seasonal-naive.ts'

/** The forecasts that any other has to beat; a new one is one entry here. */
export const FORECASTERS: Readonly<Record<'last-value' | 'seasonal-naive', Forecaster>> = {
  'last-value': lastValue,
  'seasonal-naive': seasonalNaive,
}

/** With fewer rows no error of a forecast is known. */
const FEWEST_ROWS = 20

/**
 * Whether a series can be forecast. Failures: `forecast-too-few-rows` (`rows`, `atLeast`; two seasons and a bit at least),
 * `target-not-finite` (`row`, `value`).
 */
export const checkHistory = (history: Float64Array, season: number): Checked<Float64Array> => {
  const atLeast = Math.max(FEWEST_ROWS, 2 * season + 2)
  if (history.length < atLeast) return failed('forecast-too-few-rows', { rows: history.length, atLeast })
  const row = history.findIndex(value => !Number.isFinite(value))
  return row >= 0 ? failed('target-not-finite', { row, value: String(history[row]) }) : passed(history)
}
