import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classificationMetrics } from './classification-metrics.ts'
import { confusionMatrix } from './confusion-matrix.ts'
import { prAuc } from './pr-auc.ts'
import { f1, precision, recall } from './precision-recall.ts'
import { classesByThreshold, mostProbableClasses } from './predicted-classes.ts'
import { quantileLoss } from './regression-errors.ts'
import { regressionMetrics } from './regression-metrics.ts'
import { expectedCalibrationError, reliabilityCurve } from './reliability.ts'
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
  expect(regressionMetrics([0, 2], [1, 1]).mape).toBeNaN()
  expect(regressionMetrics([0, 2], [1, 1], [0, 1]).mape).toBe(0.5)
  expect(regressionMetrics([2, 2], [1, 1]).r2).toBeNaN()
})

describe('with weights, as scikit-learn does with sample_weight', () => {
  test('two classes', () => {
    const y = [0, 0, 1, 1, 0, 1, 0, 1, 1, 0]
    const p = Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.05, 0.9, 0.65, 0.7)
    const weights = [1, 2, 0.5, 1, 3, 1, 0, 2, 1, 0.25]
    expect(classificationMetrics(y, [p.map(value => 1 - value), p], {}, weights)).toEqual(
      closeTo({
        accuracy: 0.851063829787234,
        precision: 0.9411764705882353,
        recall: 0.7272727272727273,
        f1: 0.8205128205128205,
        macroF1: 0.8466200466200466,
        matthews: 0.7137158918866462,
        brier: 0.14351063829787236,
        logLoss: 0.4481983939076659,
        rocAuc: 0.8363636363636363,
        prAuc: 0.8517809640227978,
      }),
    )
  })

  test('three classes', () => {
    const y = [0, 1, 2, 2, 1, 0, 2, 1]
    const probabilities = [
      Float64Array.of(0.7, 0.2, 0.1, 0.4, 0.3, 0.5, 0.2, 0.5),
      Float64Array.of(0.2, 0.5, 0.3, 0.3, 0.6, 0.3, 0.2, 0.25),
      Float64Array.of(0.1, 0.3, 0.6, 0.3, 0.1, 0.2, 0.6, 0.25),
    ]
    expect(classificationMetrics(y, probabilities, {}, [1, 2, 3, 0.5, 1, 1, 2, 4])).toMatchObject(
      closeTo({
        accuracy: 0.6896551724137931,
        precision: 0.7692307692307692,
        recall: 0.7792207792207791,
        macroF1: 0.6743230625583566,
        matthews: 0.640076991050089,
        logLoss: 0.8033264879211754,
        rocAuc: 0.8556806156806157,
        prAuc: 0.8062739193173974,
      }),
    )
  })

  test('regression, and the loss of a quantile', () => {
    const [y, p, weights] = [
      [3, -0.5, 2, 7, 4.2],
      [2.5, 0.1, 2, 8, 5.1],
      [1, 2, 0.5, 1, 3],
    ]
    expect(regressionMetrics(y, p, weights)).toEqual(
      closeTo({
        rmse: 0.7659416862050702,
        mae: 0.72,
        r2: 0.902909764923946,
        mape: 0.4469841269841269,
      }),
    )
    expect([0.1, 0.5, 0.9].map(alpha => quantileLoss(y, p, alpha))).toEqual(
      [0.46, 0.3, 0.14].map(value => expect.closeTo(value, 12)),
    )
    expect(quantileLoss(y, p, 0.9, weights)).toBeCloseTo(0.1253333333333333, 12)
  })
})

describe('calibration', () => {
  const y = [0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1]
  const p = [0.02, 0.11, 0.18, 0.27, 0.33, 0.41, 0.46, 0.58, 0.63, 0.77, 0.86, 0.97]

  test.each([
    ['equal-width', [1 / 3, 0.5, 0.5, 1], [0.31 / 3, 0.3675, 0.605, 2.6 / 3]],
    ['equal-rows', [1 / 3, 1 / 3, 2 / 3, 1], [0.31 / 3, 1.01 / 3, 1.67 / 3, 2.6 / 3]],
  ] as const)('is drawn as calibration_curve does, %s', (bins, happened, said) => {
    const curve = reliabilityCurve(y, p, { bins, count: 4 })
    expect(curve.map(bin => bin.happened)).toEqual(happened.map(value => expect.closeTo(value, 12)))
    expect(curve.map(bin => bin.said)).toEqual(said.map(value => expect.closeTo(value, 12)))
  })

  test('is 0 off where what was said comes true, and as far off as it is wrong', () => {
    expect(expectedCalibrationError([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5])).toBe(0)
    expect(expectedCalibrationError([1, 1, 1, 1], [0.3, 0.3, 0.3, 0.3])).toBeCloseTo(0.7, 12)
  })
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
