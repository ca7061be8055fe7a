import { expect, test } from 'vitest'
import { cusumLimit, cusumRunLength } from './charts/cusum-run-length.ts'
import { ewmaLimit, ewmaRunLength } from './charts/ewma-run-length.ts'
import { averagePath } from './isolation-forest/average-path.ts'
import { qLimit, t2Limit } from './pca-monitor/pca-limits.ts'

test('EWMA limits are those of the published tables', () => {
  // Lucas & Saccucci (1990), table 3: limits for a run length of 500.
  expect(ewmaLimit(0.1, 500)).toBeCloseTo(2.814, 3)
  expect(ewmaLimit(0.25, 500)).toBeCloseTo(2.998, 3)
  expect(ewmaLimit(0.5, 500)).toBeCloseTo(3.071, 3)
  // A weight of 1 is Shewhart's chart: 370.4 at three deviations.
  expect(ewmaRunLength(1, 3)).toBeCloseTo(370.398, 2)
})

test('CUSUM run lengths are those of the published tables', () => {
  // Montgomery, Introduction to Statistical Quality Control, table 9.3: 168 and 465 for k = ½, h = 4 and 5.
  expect(Math.abs(cusumRunLength(0.5, 4) - 168)).toBeLessThan(3)
  expect(Math.abs(cusumRunLength(0.5, 5) - 465)).toBeLessThan(5)
  // Hawkins (1993): h = 4.77 for k = ½ and a run length of 370; 8.01 for k = ¼.
  expect(cusumLimit(0.5, 370)).toBeCloseTo(4.77, 1)
  expect(cusumLimit(0.25, 370)).toBeCloseTo(8.01, 1)
})

test('limits of T² and Q are those of their formulas', () => {
  // scipy: 2 * (100**2 - 1) / (100 * 98) * f.isf(0.01, 2, 98)
  expect(t2Limit(2, 100, 0.01)).toBeCloseTo(9.853128787335944, 8)
  // One direction left out with variance 1: Q is χ² with one degree of freedom, whose upper hundredth is 6.635.
  expect(Math.abs(qLimit([1], 0.01) - 6.635)).toBeLessThan(0.15)
  // Ten equal ones: 23.209.
  expect(Math.abs(qLimit(new Array(10).fill(1), 0.01) - 23.209)).toBeLessThan(0.05)
})

test('the mean path is that of scikit-learn', () => {
  // sklearn.ensemble._iforest._average_path_length([1, 2, 5, 256])
  expect([1, 2, 5, 256].map(averagePath)).toEqual([
    0,
    1,
    expect.closeTo(2.327020052042847, 10),
    expect.closeTo(10.244770920119917, 10),
  ])
})
