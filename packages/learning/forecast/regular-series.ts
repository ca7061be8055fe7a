import { type Checked, failed, passed } from '../failure.ts'
import { quantiles } from '../statistics/quantile.ts'
import type { History } from './history.ts'

const DAY_MS = 86_400_000

/** Every `months` months on the same day, or every `ms` milliseconds. */
type Step = { months: number } | { ms: number }

export type RegularSeries = History & {
  step: Step
  /** Steps without a value, which were drawn straight from the ones beside them, and rows that shared a step. */
  filled: number
  merged: number
}

const monthOf = (at: number): number => {
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** Months are not all of one length: where all rows stand on one day of the month, months are what is counted. */
const stepOf = (times: ArrayLike<number>): Step | null => {
  const gaps = Float64Array.from({ length: times.length - 1 }, (_, row) => times[row + 1]! - times[row]!)
  const [usual = Number.NaN] = quantiles(
    gaps.filter(gap => gap > 0),
    [0.5],
  )
  if (!(usual > 0)) return null
  const days = new Set(Array.from(times, at => new Date(at).getUTCDate()))
  if (usual >= 27 * DAY_MS && days.size === 1)
    return { months: Math.max(1, Math.round(usual / (30.44 * DAY_MS))) }
  return { ms: usual }
}

const clockOf = (step: Step, first: number): ((row: number) => number) => {
  if ('ms' in step) return row => first + row * step.ms
  const date = new Date(first)
  return row => {
    const moved = new Date(first)
    moved.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + row * step.months, date.getUTCDate())
    return moved.getTime()
  }
}

/** Steps of which none has a value at most, as a share of all. */
const MOST_FILLED = 0.5
const MOST_STEPS = 5_000_000

/**
 * A series on a grid of equal steps, its usual interval. Rows of one step become their mean, a step without a value is drawn
 * straight between its neighbours. `times` in milliseconds since 1970, rising. Failures: `forecast-too-few-rows`,
 * `forecast-not-regular` (`share`: more than half of the steps have no value).
 */
export const regularSeries = (
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  fewest: number,
): Checked<RegularSeries> => {
  const known = Array.from({ length: values.length }, (_, row) => row).filter(
    row => Number.isFinite(values[row]!) && Number.isFinite(times[row]!),
  )
  const at = known.map(row => times[row]!)
  const step = known.length < 2 ? null : stepOf(at)
  if (!step) return failed('forecast-too-few-rows', { rows: known.length, atLeast: fewest })
  const first = at[0]!
  const cellOf = (time: number) =>
    'ms' in step
      ? Math.round((time - first) / step.ms)
      : Math.round((monthOf(time) - monthOf(first)) / step.months)
  const cells = cellOf(at.at(-1)!) + 1
  if (cells < fewest) return failed('forecast-too-few-rows', { rows: cells, atLeast: fewest })
  if (cells > Math.min(MOST_STEPS, known.length / (1 - MOST_FILLED) + 1))
    return failed('forecast-not-regular', { share: `${Math.round((1 - known.length / cells) * 100)} %` })
  const sums = new Float64Array(cells)
  const counts = new Uint32Array(cells)
  known.forEach((row, place) => {
    const cell = cellOf(at[place]!)
    sums[cell] = sums[cell]! + values[row]!
    counts[cell] = counts[cell]! + 1
  })
  const grid = sums.map((sum, cell) => (counts[cell]! > 0 ? sum / counts[cell]! : Number.NaN))
  let last = 0
  for (let cell = 1; cell < cells; cell++) {
    if (counts[cell] === 0) continue
    for (let between = last + 1; between < cell; between++)
      grid[between] = grid[last]! + ((grid[cell]! - grid[last]!) * (between - last)) / (cell - last)
    last = cell
  }
  const filled = counts.reduce((sum, count) => sum + Number(count === 0), 0)
  return passed({
    values: grid,
    timeOf: clockOf(step, first),
    step,
    filled,
    merged: known.length - (cells - filled),
  })
}
