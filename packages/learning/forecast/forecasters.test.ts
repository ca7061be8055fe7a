import { describe, expect, test } from 'vitest'
import { createRandom } from '../statistics/random.ts'
import { backtest } from './backtest.ts'
import type { Forecaster } from './forecast.ts'
import { checkHistory, FORECASTERS } from './forecasters.ts'

const random = createRandom(4)
/** The power of a line: a rhythm of 12, a slow rise, noise of deviation 1. */
const series = Float64Array.from(
  { length: 240 },
  (_, row) => 50 + 0.05 * row + 8 * Math.sin((row * Math.PI) / 6) + random.normal(),
)
const RUN = { horizon: 12, season: 12, coverage: 0.9 }

describe.each(Object.entries(FORECASTERS))('%s', (_, forecaster) => {
  test('gives as many points as asked for, each within its interval, the same every time', () => {
    const one = forecaster(series, RUN)
    expect([one.points.length, one.lower.length, one.upper.length]).toEqual([12, 12, 12])
    one.points.forEach((point, step) => {
      expect(one.lower[step]!).toBeLessThan(point)
      expect(one.upper[step]!).toBeGreaterThan(point)
    })
    expect(forecaster(series, RUN)).toEqual(one)
  })

  test('says the same of a constant for ever', () => {
    const { points } = forecaster(new Float64Array(60).fill(7), RUN)
    for (const point of points) expect(point).toBe(7)
  })
})

test('who knows the season forecasts better than who does not, and intervals hold about what they say', () => {
  const metrics = (forecaster: Forecaster) => backtest(series, forecaster, RUN, 8)
  const [last, naive] = [metrics(FORECASTERS['last-value']), metrics(FORECASTERS['seasonal-naive'])]
  expect(naive.mase).toBeLessThan(last.mase / 3)
  expect(naive.coverage).toBeGreaterThan(0.8)
})

test('an origin never sees what came after it', () => {
  const seen: number[] = []
  const spy: Forecaster = (past, run) => {
    seen.push(past.length)
    return FORECASTERS['last-value'](past, run)
  }
  backtest(series, spy, RUN, 3)
  expect(seen).toEqual([204, 216, 228])
})

test('a series too short or with gaps is named', () => {
  expect(checkHistory(series, 12)).toEqual({ ok: true, value: series })
  expect(checkHistory(series.subarray(0, 25), 12)).toMatchObject({
    failure: { code: 'forecast-too-few-rows', params: { rows: 25, atLeast: 26 } },
  })
  expect(checkHistory(series.with(3, Number.NaN), 12)).toMatchObject({
    failure: { code: 'target-not-finite', params: { row: 3 } },
  })
})
