import { autocorrelationBesidesDrift, autocorrelations, type Grid } from './autocorrelation.ts'

export type Season = { period: number; strength: number }

/** Hour, shift, day, week and year in seconds. */
const NATURAL = [3600, 28_800, 86_400, 604_800, 31_557_600]
const TELLS = 0.3
/** How far a signal has to be less like itself before the period is over. */
const DIP = 0.2
const NATURAL_DIP = 0.1
const LEAST_LAG = 4
/** Of this many autocorrelations of noise the largest stays below so many times their deviation. */
const BEYOND_CHANCE = 5
/** A lag that nobody named beforehand has to fit in so many times. */
const TIMES = 5
/** Cells of all assets together, so that a table of any length takes the same time. */
const MOST_CELLS = 32_768

type Correlogram = { grids: readonly Grid[]; interval: number; values: Float64Array; cells: number }

const median = (values: readonly number[]): number => {
  const known = values.filter(value => !Number.isNaN(value)).sort((a, b) => a - b)
  if (known.length === 0 || 2 * known.length < values.length) return Number.NaN
  const middle = (known.length - 1) / 2
  return (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2
}

/** What half of the assets show at least, lag by lag. */
const correlogram = (grids: readonly Grid[], interval: number): Correlogram => {
  const each = grids.map(autocorrelations)
  const cells = Math.round(median(grids.map(({ length }) => length)))
  const lags = Math.max(...each.map(({ length }) => length))
  const [only] = each
  const values =
    each.length === 1
      ? only!
      : Float64Array.from({ length: lags }, (_, lag) => median(each.map(one => one[lag] ?? Number.NaN)))
  return { grids, interval, values, cells }
}

/** Means of so many cells each. */
const coarser = (grid: Grid, by: number): Grid =>
  Float64Array.from({ length: Math.floor(grid.length / by) }, (_, cell) => {
    let [sum, count] = [0, 0]
    for (let at = cell * by; at < (cell + 1) * by; at++)
      if (!Number.isNaN(grid[at]!)) {
        sum += grid[at]!
        count++
      }
    return count === 0 ? Number.NaN : sum / count
  })

const natural = ({ values, interval, cells }: Correlogram, period: number): Season[] => {
  const lag = Math.round(period / interval)
  if (lag < LEAST_LAG || cells < 3 * lag) return []
  const after = values[lag]!
  const between = values[Math.round(lag / 2)]!
  return after >= TELLS && after >= between + NATURAL_DIP ? [{ period, strength: after }] : []
}

/** The lag with the largest value from one to another. */
const highest = (values: Float64Array, from: number, to: number): number => {
  let best = from
  for (let lag = from; lag <= Math.min(to, values.length - 1); lag++)
    if (!(values[lag]! <= values[best]!)) best = lag
  return best
}

/** The lag at which a signal is most like itself again after having been less so. */
const returning = (values: Float64Array, least: number, last: number): number | null => {
  let lowest = 1
  let best: number | null = null
  for (let lag = 1; lag <= last; lag++) {
    const value = values[lag]!
    lowest = Math.min(lowest, Number.isNaN(value) ? 1 : value)
    if (lag < LEAST_LAG || !(value >= least && value - lowest >= DIP)) continue
    if (best === null || value > values[best]!) best = lag
  }
  return best
}

const dips = (values: Float64Array, lag: number): boolean => {
  for (let at = Math.floor(lag / 4); at <= Math.ceil((3 * lag) / 4); at++)
    if (values[at]! <= values[lag]! - DIP) return true
  return false
}

/** Two periods are as good as one: the shortest of which the lag is a multiple. */
const shortest = (values: Float64Array, lag: number): number => {
  for (let parts = Math.floor(lag / LEAST_LAG); parts > 1; parts--) {
    const room = Math.max(1, Math.round((lag / parts) * 0.03))
    const part = highest(
      values,
      Math.max(LEAST_LAG, Math.round(lag / parts) - room),
      Math.round(lag / parts) + room,
    )
    if (values[part]! >= 0.85 * values[lag]! && dips(values, part)) return part
  }
  return lag
}

/**
 * The period by its multiples: around each the autocorrelation is even, so that the phase of its first harmonic there says
 * how far off the multiple is, whatever the noise on its peak. Each doubling halves what is left open.
 */
const measured = (values: Float64Array, lag: number, last: number): number => {
  let period = lag
  for (let times = 1; times * period <= last; times *= 2) {
    const centre = Math.round(times * period)
    const half = Math.floor(period / 2)
    let [re, im] = [0, 0]
    for (let off = -half; off <= half; off++) {
      const value = values[centre + off] ?? Number.NaN
      if (Number.isNaN(value)) return period
      re += value * Math.cos((2 * Math.PI * off) / period)
      im += value * Math.sin((2 * Math.PI * off) / period)
    }
    period = (centre + (Math.atan2(im, re) * period) / (2 * Math.PI)) / times
  }
  return period
}

/** The period that the signal itself shows, whatever it is called. */
const own = ({ grids, values, interval, cells }: Correlogram): Season[] => {
  const last = Math.floor(cells / TIMES)
  const least = Math.max(TELLS, BEYOND_CHANCE / Math.sqrt(cells))
  const found = returning(values, least, last)
  if (found === null) return []
  const lag = shortest(values, found)
  const again = values[highest(values, 2 * lag - 1, 2 * lag + 1)]!
  const rest = median(grids.map(grid => autocorrelationBesidesDrift(grid, lag)))
  if (!(again >= 0.6 * values[lag]!) || !(rest >= TELLS) || !dips(values, lag)) return []
  const steps = measured(values, lag, 2 * last)
  const period = steps * interval
  const called = NATURAL.find(each => Math.abs(each - period) <= Math.max(interval / 2, each * 0.005))
  return [{ period: called ?? Number(period.toPrecision(4)), strength: values[Math.round(steps)]! }]
}

/** Periods nearer to each other than this are one, seen twice. */
const SAME = 0.05

/** What repeats itself every hour does so every day: a multiple says something new only where it is stronger. */
const withoutMultiples = (seasons: readonly Season[]): Season[] =>
  seasons.filter(({ period, strength }, at) =>
    seasons.every((other, n) => {
      if (n === at) return true
      if (Math.abs(other.period - period) <= SAME * period) return n > at
      const times = Math.round(period / other.period)
      const isMultiple = times > 1 && Math.abs(period - times * other.period) <= 0.2 * other.period
      return !isMultiple || strength > other.strength + 0.05
    }),
  )

/**
 * After which periods a signal repeats itself: it is more like itself one period later than before, at half of the
 * assets at least. Natural periods are tried where the axis is a time in seconds; besides them the period that the
 * autocorrelation itself shows. Each asset is a grid of steps of the interval; a long one is looked at closely at its
 * beginning, and coarsely as a whole.
 */
export const seasonsOf = (assets: readonly Grid[], interval: number, isTime: boolean): Season[] => {
  const grids = assets.filter(({ length }) => length >= 3 * LEAST_LAG)
  if (grids.length === 0) return []
  const most = 2 ** Math.floor(Math.log2(MOST_CELLS / grids.length))
  const longest = Math.max(...grids.map(({ length }) => length))
  const by = Math.ceil(longest / most)
  const scales = [
    correlogram(
      grids.map(grid => grid.subarray(0, most)),
      interval,
    ),
  ]
  if (by > 1)
    scales.push(
      correlogram(
        grids.map(grid => coarser(grid, by)),
        interval * by,
      ),
    )
  const found = scales.flatMap(own)
  const named = isTime
    ? NATURAL.flatMap(
        period => scales.map(scale => natural(scale, period)).find(seen => seen.length > 0) ?? [],
      )
    : []
  return withoutMultiples([...found, ...named])
    .map(({ period, strength }) => ({ period, strength: Math.round(strength * 1e6) / 1e6 }))
    .sort((a, b) => a.period - b.period)
}
