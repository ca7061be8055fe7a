import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mae } from '../metrics/regression-errors.ts'
import { rocAuc } from '../metrics/roc-auc.ts'
import { createRandom } from '../statistics/random.ts'
import { bootstrapIntervals } from './bootstrap.ts'
import { metricIntervals } from './metric-intervals.ts'
import { bestCostPoint, costAt, costCurve, WEEKS_A_YEAR } from './threshold-by-cost.ts'

const random = createRandom(3)
const meanOf = (values: Float64Array) => (weights: Float64Array) => {
  let sum = 0
  let all = 0
  values.forEach((value, row) => {
    sum += weights[row]! * value
    all += weights[row]!
  })
  return { mean: sum / all }
}

describe('bootstrap intervals', () => {
  const values = Float64Array.from({ length: 400 }, () => random.normal())

  test.each(['percentile', 'bca'] as const)('of a mean are as wide as theory says (%s)', method => {
    const { mean } = bootstrapIntervals(meanOf(values), { rows: 400, seed: 1, method })
    // ± 1.96 / √400, within a tenth of itself times the sample's own deviation.
    expect(mean!.high! - mean!.low!).toBeCloseTo(2 * 1.96 * 0.05, 1)
    expect(mean!.low!).toBeLessThan(mean!.value!)
    expect(mean!.high!).toBeGreaterThan(mean!.value!)
  })

  test('hold the truth about as often as they say', () => {
    let held = 0
    for (let trial = 0; trial < 200; trial++) {
      const drawn = Float64Array.from({ length: 60 }, () => random.normal())
      const { mean } = bootstrapIntervals(meanOf(drawn), { rows: 60, seed: trial, resamples: 300 })
      if (mean!.low! <= 0 && mean!.high! >= 0) held++
    }
    expect(held / 200).toBeGreaterThan(0.88)
    expect(held / 200).toBeLessThan(0.99)
  })

  test('are wider where rows of one machine are alike', () => {
    const groups = Int32Array.from({ length: 400 }, (_, row) => Math.floor(row / 20))
    const shift = Float64Array.from({ length: 20 }, () => random.normal())
    const alike = values.map((value, row) => value / 10 + shift[groups[row]!]!)
    const width = (of: Parameters<typeof bootstrapIntervals>[1]) => {
      const { mean } = bootstrapIntervals(meanOf(alike), of)
      return mean!.high! - mean!.low!
    }
    expect(width({ rows: 400, seed: 1, groups })).toBeGreaterThan(3 * width({ rows: 400, seed: 1 }))
  })

  test('are left out where there are too few groups, or a metric is mostly undefined', () => {
    const groups = Int32Array.from({ length: 400 }, (_, row) => row % 4)
    expect(bootstrapIntervals(meanOf(values), { rows: 400, seed: 1, groups }).mean).toMatchObject({
      value: expect.any(Number),
      low: null,
      high: null,
    })
    const rare = (weights: Float64Array) => ({ rare: weights[0] === 3 ? 1 : Number.NaN })
    expect(bootstrapIntervals(rare, { rows: 400, seed: 1 }).rare).toMatchObject({ value: null, low: null })
  })

  test('of all metrics at once are those of each alone, and the same for the same seed', () => {
    const actual = Float64Array.from({ length: 200 }, (_, row) => row % 2)
    const p = actual.map(value => (value + 2 * random.uniform()) / 3)
    const prediction = { kind: 'classification' as const, probabilities: [p.map(value => 1 - value), p] }
    const all = metricIntervals(actual, prediction, { seed: 4, resamples: 200 })
    const alone = bootstrapIntervals(weights => ({ rocAuc: rocAuc(actual, p, weights) }), {
      rows: 200,
      seed: 4,
      resamples: 200,
    })
    expect(all.rocAuc).toEqual(alone.rocAuc)
    expect(metricIntervals(actual, prediction, { seed: 4, resamples: 200 })).toEqual(all)
    expect(metricIntervals(actual, prediction, { seed: 5, resamples: 200 })).not.toEqual(all)
    const { mae: errors } = metricIntervals(actual, { kind: 'regression', values: p }, { seed: 4 })
    expect(errors!.value).toBe(mae(actual, p))
  })
})

describe('a threshold by cost', () => {
  const costs = { missedAlarm: 5000, falseAlarm: 300, intervention: 500, rowsPerWeek: 100 }
  const actual = [0, 0, 1, 0, 1]
  const probability = [0.1, 0.2, 0.3, 0.6, 0.9]

  test('weighs what is missed against what is called for nothing', () => {
    const best = bestCostPoint(costCurve(actual, probability, costs), costs)
    expect(best.threshold).toBeCloseTo(0.25, 12)
    // Of 5 rows two are found and one is a false alarm: 40 and 20 of 100 a week.
    expect(best.perWeek).toEqual({ truePositive: 40, falsePositive: 20, falseNegative: 0, trueNegative: 40 })
    expect(best.euroPerYear).toBeCloseTo((40 * 4500 - 20 * 300) * WEEKS_A_YEAR, 6)
    const dear = { ...costs, falseAlarm: 20_000 }
    expect(bestCostPoint(costCurve(actual, probability, dear), dear).threshold).toBeCloseTo(0.75, 12)
  })

  test('stays within the false alarms that people will bear', () => {
    const patience = { ...costs, mostFalseAlarmsPerWeek: 10 }
    expect(bestCostPoint(costCurve(actual, probability, patience), patience).threshold).toBeCloseTo(0.75, 12)
  })

  test('warns never where no alarm pays', () => {
    const useless = { ...costs, intervention: 6000 }
    expect(bestCostPoint(costCurve(actual, probability, useless), useless)).toMatchObject({
      threshold: 2,
      euroPerYear: 0,
    })
  })

  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 8 })), {
    minLength: 1,
    maxLength: 30,
  })

  test('is worth on the curve what it is worth at the threshold, and none is worth more', () => {
    fc.assert(
      fc.property(rows, drawn => {
        const y = drawn.map(([value]) => value)
        const p = drawn.map(([, score]) => score / 8)
        const curve = costCurve(y, p, costs)
        for (const point of curve)
          expect(costAt(y, p, point.threshold, costs).euroPerYear).toBeCloseTo(point.euroPerYear, 6)
        const best = bestCostPoint(curve, costs)
        for (const threshold of [...p, 0, 1, 2])
          expect(costAt(y, p, threshold, costs).euroPerYear).toBeLessThanOrEqual(best.euroPerYear + 1e-6)
      }),
    )
  })
})
