import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classificationMetrics } from './classification-metrics.ts'
import { confusionMatrix } from './confusion-matrix.ts'
import { prAuc } from './pr-auc.ts'
import { f1, precision, recall } from './precision-recall.ts'
import { classesByThreshold, mostProbableClasses } from './predicted-classes.ts'
import { regressionMetrics } from './regression-metrics.ts'
import { rocAuc } from './roc-auc.ts'
import { thresholdForBestF1 } from './threshold-for-best-f1.ts'

// Expected figures were recorded from scikit-learn 1.2.1 on the same input.
const closeTo = (expected: Record<string, number>) =>
  Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, expect.closeTo(value, 12)]))

describe('two classes, four scores tied at 0.4', () => {
  const y = [0, 0, 1, 1, 0, 1, 0, 1, 1, 0]
  const p = Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.05, 0.9, 0.65, 0.7)
  const rest = p.map(value => 1 - value)
  const expected = {
    accuracy: 0.7,
    precision: 0.75,
    recall: 0.6,
    f1: 2 / 3,
    macroF1: 0.6969696969696968,
    matthews: 0.408248290463863,
    brier: 0.17775,
    logLoss: 0.5107677701340617,
    rocAuc: 0.76,
    prAuc: 0.7892857142857144,
  }

  test('are measured as scikit-learn does', () => {
    expect(classificationMetrics(y, [rest, p])).toEqual(closeTo(expected))
    expect(confusionMatrix(y, classesByThreshold(p, 0.5, 1), 2)).toEqual([
      [4, 1],
      [2, 3],
    ])
  })

  test('may have the first class as the positive one', () => {
    const swapped = y.map(value => 1 - value)
    expect(classificationMetrics(swapped, [p, rest], { positive: 0 })).toEqual(closeTo(expected))
  })

  test('a threshold decides what counts as positive', () => {
    expect(classificationMetrics(y, [rest, p], { threshold: 0.4 }).recall).toBe(0.8)
    expect(classificationMetrics(y, [rest, p], { threshold: 0.95 })).toMatchObject({ precision: 0, f1: 0 })
  })
})

test('three classes are measured as scikit-learn does, macro-averaged', () => {
  const y = [0, 1, 2, 2, 1, 0, 2, 1]
  const rows = [
    [0.7, 0.2, 0.1],
    [0.2, 0.5, 0.3],
    [0.1, 0.3, 0.6],
    [0.4, 0.3, 0.3],
    [0.3, 0.6, 0.1],
    [0.5, 0.3, 0.2],
    [0.2, 0.2, 0.6],
    [0.5, 0.25, 0.25],
  ]
  const probabilities = [0, 1, 2].map(k => Float64Array.from(rows, row => row[k]!))
  expect(classificationMetrics(y, probabilities)).toEqual(
    closeTo({
      accuracy: 0.75,
      precision: 0.8333333333333334,
      recall: 0.7777777777777777,
      f1: 0.7555555555555555,
      macroF1: 0.7555555555555555,
      matthews: 0.6831300510639733,
      brier: 0.409375,
      logLoss: 0.7332141677253027,
      rocAuc: 0.9083333333333333,
      prAuc: 0.861111111111111,
    }),
  )
  expect(confusionMatrix(y, mostProbableClasses(probabilities), 3)).toEqual([
    [2, 0, 0],
    [1, 2, 0],
    [1, 0, 2],
  ])
})

test('regression is measured as scikit-learn does', () => {
  expect(regressionMetrics([3, -0.5, 2, 7, 4.2], [2.5, 0.1, 2, 8, 5.1])).toEqual(
    closeTo({
      rmse: 0.6957010852370433,
      mae: 0.6,
      r2: 0.9208943514644352,
      mape: 0.3447619047619047,
    }),
  )
  expect(regressionMetrics([0, 2], [1, 1]).mape).toBe(0.5)
  expect(regressionMetrics([2, 2], [1, 1]).r2).toBeNaN()
})

test('areas of undecided and perfect scores', () => {
  expect(rocAuc([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5])).toBe(0.5)
  expect(prAuc([0, 1, 0, 0], [0.5, 0.5, 0.5, 0.5])).toBe(0.25)
  expect(rocAuc([0, 1, 0, 1], [0.1, 0.9, 0.2, 0.8])).toBe(1)
  expect(rocAuc([1, 1], [0.1, 0.9])).toBeNaN()
  expect(prAuc([0, 0], [0.1, 0.9])).toBeNaN()
})

test('nothing predicted and nothing there count as 0', () => {
  expect([precision, recall, f1].map(metric => metric([0, 0], [0, 0]))).toEqual([0, 0, 0])
})

// Few distinct scores, so that ties are common.
const labelled = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 2,
  maxLength: 40,
})

test('ROC-AUC is the share of pairs in the right order, ties half', () => {
  fc.assert(
    fc.property(labelled, rows => {
      const positives = rows.filter(([y]) => y === 1)
      const negatives = rows.filter(([y]) => y === 0)
      fc.pre(positives.length > 0 && negatives.length > 0)
      const pairs = positives.flatMap(([, p]) => negatives.map(([, n]) => (p > n ? 1 : p === n ? 0.5 : 0)))
      const share = pairs.reduce<number>((sum, value) => sum + value, 0) / pairs.length
      expect(
        rocAuc(
          rows.map(([y]) => y),
          rows.map(([, s]) => s),
        ),
      ).toBeCloseTo(share, 12)
    }),
  )
})

test('no threshold has a higher F1 than the one for the best', () => {
  fc.assert(
    fc.property(labelled, rows => {
      const y = rows.map(([value]) => value)
      fc.pre(y.includes(1))
      const p = Float64Array.from(rows, ([, score]) => score / 6)
      const at = (threshold: number) => f1(y, classesByThreshold(p, threshold, 1))
      const best = at(thresholdForBestF1(y, p))
      for (const threshold of p) expect(at(threshold)).toBeLessThanOrEqual(best)
    }),
  )
})
