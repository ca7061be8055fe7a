import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventMetrics, mergeAlarms } from './event-metrics.ts'
import { intervalCoverage, intervalWidth, mase, smape } from './forecast-metrics.ts'
import { phmScore, remainingLifeMetrics } from './remaining-life-metrics.ts'

const HOUR = 3_600_000

test('rows that alarm near each other are one alarm', () => {
  const times = [0, 1, 2, 3, 4, 5, 6].map(hour => hour * HOUR)
  const flags = [1, 1, 0, 1, 0, 0, 1]
  expect(mergeAlarms(times, flags, 2 * HOUR)).toEqual([
    { from: 0, to: 3 * HOUR },
    { from: 6 * HOUR, to: 6 * HOUR },
  ])
  expect(mergeAlarms(times, flags, 0)).toHaveLength(4)
})

test('events are found, missed and warned of in time, false alarms are counted a week', () => {
  const at = (from: number, to: number) => ({ from: from * HOUR, to: to * HOUR })
  const found = eventMetrics([at(5, 12), at(15, 16), at(50, 51)], [at(10, 20), at(30, 40)], 336 * HOUR)
  expect(found).toEqual({
    events: 2,
    found: 1,
    missed: 1,
    recall: 0.5,
    alarms: 3,
    falseAlarms: 1,
    precision: 2 / 3,
    falseAlarmsPerWeek: 0.5,
    leadTimes: [10 * HOUR],
    medianLeadTime: 10 * HOUR,
  })
})

test('found and missed are all events, more alarms never find fewer', () => {
  const range = fc.tuple(fc.nat(1000), fc.nat(50)).map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(range), fc.array(range), range, (alarms, windows, one) => {
      const before = eventMetrics(alarms, windows, 1000)
      const after = eventMetrics([...alarms, one], windows, 1000)
      expect(before.found + before.missed).toBe(windows.length)
      expect(after.found).toBeGreaterThanOrEqual(before.found)
    }),
  )
})

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
