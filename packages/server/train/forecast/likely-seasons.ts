import { seasonsOf } from '@leinwand/flow/profile'
import type { RegularSeries } from '@leinwand/learning'

/** Seasons that are tried, the strongest ones; each costs the time of a backtest. */
const MOST = 3
const FITS = 3

/** Rows after which series may repeat themselves, by their autocorrelation; months besides that by the year. */
export const likelySeasons = (series: readonly RegularSeries[]): number[] => {
  const step = series[0]!.step
  const longest = Math.max(...series.map(({ values }) => values.length))
  const isTime = 'ms' in step
  const interval = isTime ? step.ms / 1000 : 1
  const seen = seasonsOf(
    series.map(({ values }) => values),
    interval,
    isTime,
  )
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ period }) => Math.round(period / interval))
  const year = isTime ? [] : [12 / step.months]
  return [...new Set([...year, ...seen])]
    .filter(season => Number.isInteger(season) && season > 1 && season * FITS <= longest)
    .slice(0, MOST)
}
