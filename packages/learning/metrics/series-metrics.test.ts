import { expect, test } from 'vitest'
import { intervalCoverage, intervalWidth, mase, smape } from './forecast-metrics.ts'
import { phmScore, remainingLifeMetrics } from './remaining-life-metrics.ts'

test('the PHM score weighs a life predicted too long more, by hand', () => {
  expect(phmScore([100, 100], [110, 100])).toBeCloseTo(Math.E - 1, 12)
  expect(phmScore([100], [87])).toBeCloseTo(Math.E - 1, 12)
  const { byLifeLeft, late } = remainingLifeMetrics([5, 5, 60], [8, 2, 70])
  expect(late).toBeCloseTo(2 / 3, 12)
  expect(byLifeLeft).toEqual([
    { from: 0, to: 10, rows: 2, rmse: 3, bias: 0 },
    { from: 50, to: 75, rows: 1, rmse: 10, bias: 10 },
  ])
})

test('forecasts are measured against the naive one and by their intervals, by hand', () => {
  // Steps of the training are 1, 2 and 3: 2 in the mean; two rows apart they are 3 and 5: 4.
  expect(mase([10, 12], [11, 9], [0, 1, 3, 6])).toBe(1)
  expect(mase([10, 12], [11, 9], [0, 1, 3, 6], 2)).toBe(0.5)
  expect(smape([10, 0], [30, 0])).toBeCloseTo(0.5, 12)
  expect(intervalCoverage([1, 2, Number.NaN], [1, 3, 0], [1, 4, 0])).toBe(0.5)
  expect(intervalWidth([1, 2], [2, 5])).toBe(2)
})
