import type { Prediction } from '@leinwand/learning'
import { Kpi } from '@leinwand/method'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EvaluateInput, evaluate } from './evaluate.ts'
import { checkGate, type GateCriterion } from './gate.ts'
import { chosenThreshold, thresholdForFold } from './threshold.ts'

const said = (probability: readonly number[]): Prediction => ({
  kind: 'classification',
  probabilities: [Float64Array.from(probability, value => 1 - value), Float64Array.from(probability)],
})

const constant = (rows: number, share: number) => said(Array.from({ length: rows }, () => share))

/** Eight training rows in two folds, four test rows. Fold 0 is separated at 0.4, fold 1 at 0.7. */
const input: EvaluateInput = {
  positive: 1,
  threshold: 'auto',
  trainActual: Float64Array.of(0, 0, 1, 1, 0, 0, 1, 1),
  foldOf: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1),
  folds: 2,
  testActual: Float64Array.of(0, 0, 0, 1),
  model: {
    outOfFold: said([0.1, 0.3, 0.5, 0.6, 0.2, 0.65, 0.75, 0.9]),
    test: said([0.1, 0.2, 0.55, 0.8]),
  },
  baseline: { outOfFold: constant(8, 0.5), test: constant(4, 0.5) },
}

describe('the threshold', () => {
  const seen = {
    actual: input.trainActual,
    probability:
      input.model.outOfFold.kind === 'classification'
        ? input.model.outOfFold.probabilities[1]!
        : new Float64Array(),
    foldOf: input.foldOf,
  }

  test('of the deployed model is the best on all out-of-fold predictions', () => {
    // At 0.4 four of four positives and one false alarm: F1 8/9; at 0.7 two of four: F1 2/3.
    expect(chosenThreshold(seen, 'auto')).toBeCloseTo(0.4, 10)
  })

  test('of a fold is chosen by the other folds', () => {
    expect(thresholdForFold(seen, 0, 'auto')).toBeCloseTo(0.7, 10)
    expect(thresholdForFold(seen, 1, 'auto')).toBeCloseTo(0.4, 10)
  })

  test('of a fold does not hang on the rows of that fold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        changed => {
          const probability = seen.probability.slice()
          probability.set(changed, 0)
          expect(thresholdForFold({ ...seen, probability }, 0, 'auto')).toBe(
            thresholdForFold(seen, 0, 'auto'),
          )
        },
      ),
    )
  })

  test('that is given is taken', () => {
    expect(thresholdForFold(seen, 0, 0.25)).toBe(0.25)
    expect(evaluate({ ...input, threshold: 0.25 }).threshold).toBe(0.25)
  })
})

describe('an evaluation', () => {
  const evaluation = evaluate(input)

  test('judges the test part at the chosen threshold', () => {
    expect(evaluation.confusion).toEqual({
      truePositive: 1,
      falsePositive: 1,
      falseNegative: 0,
      trueNegative: 2,
    })
    expect(evaluation.test.recall).toBe(1)
    expect(evaluation.test.precision).toBe(0.5)
  })

  test('is the mean over the folds, each at its own threshold', () => {
    const [first, second] = evaluation.crossValidation.perFold
    expect(first?.recall).toBe(0)
    expect(second?.recall).toBe(1)
    expect(evaluation.crossValidation.metrics.recall).toBe(0.5)
  })

  test('holds the model against the better of warning always and never', () => {
    expect(evaluation.baselineTest).toMatchObject({ accuracy: 0.75, recall: 1, f1: 0.4 })
  })

  test('of a regression has no threshold', () => {
    const values = (of: readonly number[]): Prediction => ({
      kind: 'regression',
      values: Float64Array.from(of),
    })
    const regression = evaluate({
      ...input,
      model: { outOfFold: values([0, 0, 1, 1, 0, 0, 1, 1]), test: values([0, 0, 0, 0]) },
      baseline: { outOfFold: values(new Array<number>(8).fill(0.5)), test: values([0.5, 0.5, 0.5, 0.5]) },
    })
    expect(regression).toMatchObject({ threshold: null, confusion: null })
    expect(regression.crossValidation.metrics.rmse).toBe(0)
    expect(regression.test.rmse).toBe(0.5)
  })
})

describe('a gate', () => {
  const evaluation = evaluate(input)

  test('asks for every criterion', () => {
    const good = { id: 'a', metric: 'recall', on: 'test', min: 0.9 } as const
    const bad = { id: 'b', metric: 'recall', on: 'crossValidation', min: 0.9 } as const
    expect(checkGate([good], evaluation).passed).toBe(true)
    expect(checkGate([good, bad], evaluation).passed).toBe(false)
    expect(checkGate([good, bad], evaluation).criteria.map(({ passed }) => passed)).toEqual([true, false])
  })

  test('is not passed by a metric that is not there', () => {
    expect(checkGate([{ id: 'a', metric: 'rmse', on: 'test', max: 1 }], evaluation).passed).toBe(false)
  })

  test('counts a lower error as a lift', () => {
    const criterion = { id: 'a', metric: 'brier', on: 'crossValidation', minOverBaseline: 0.05 } as const
    expect(checkGate([criterion], evaluation).criteria[0]).toMatchObject({
      passed: true,
      bound: '≤ baseline − 0.05',
    })
  })

  const kpi = Kpi.parse({
    id: 'downtime',
    name: 'Downtime',
    unit: 'h',
    direction: 'down',
    baseline: { value: 6 },
    target: 4,
    by: '2027-12-31',
    euroPerUnitYear: 1000,
    effect: { share: 0.5, metric: 'precision' },
  })
  const costs = { missedAlarm: 300, falseAlarm: 30, intervention: 100, rowsPerWeek: 2 }
  const stakes = { kpis: [kpi], costs, served: { machines: 10, customers: 1 } }
  const judged = (criterion: Omit<GateCriterion, 'id' | 'on'>) =>
    checkGate([{ id: 'a', on: 'test', ...criterion }], evaluation, stakes).criteria[0]!

  test('holds a KPI against what is expected of it: half of 6 h, half of the warnings right', () => {
    expect(judged({ kpi: 'downtime', max: 4.5 })).toMatchObject({
      kind: 'business',
      metric: 'kpi',
      unit: 'h',
      value: 4.5,
      baseline: 6,
      passed: true,
      euroPerYear: 15_000,
    })
    expect(judged({ kpi: 'downtime', minOverBaseline: 2 })).toMatchObject({
      passed: false,
      bound: '≤ baseline − 2',
    })
    expect(judged({ kpi: 'gone', max: 4.5 })).toMatchObject({ value: null, passed: false })
  })

  test('tells alarms per week and in euro: one found and one false in the two weeks of the test part', () => {
    expect(judged({ metric: 'falseAlarmsPerWeek', max: 0.5 })).toMatchObject({
      kind: 'economic',
      value: 0.5,
      passed: true,
    })
    const { value, euroPerYear, baseline } = judged({ metric: 'euroPerYear', min: 40_000 })
    // (200 − 30) € in two weeks, of ten machines; always warning: (200 − 90) €
    expect(value).toBeCloseTo((170 / 2) * (365.25 / 7) * 10, 6)
    expect(baseline).toBeCloseTo((110 / 2) * (365.25 / 7) * 10, 6)
    expect(euroPerYear).toBe(value)
    expect(judged({ metric: 'precision', min: 0.1 }).euroPerYear).toBeCloseTo(-15 * (365.25 / 7) * 10, 6)
    expect(judged({ metric: 'recall', min: 0.1 }).euroPerYear).toBeCloseTo(0, 12)
  })

  test('knows how long alarms come ahead, and weeks by hours, where it knows when the rows were', () => {
    const HOUR = 3_600_000
    const watched = evaluate({
      ...input,
      testActual: Float64Array.of(0, 1, 1, 1),
      model: { ...input.model, test: said([0.1, 0.2, 0.8, 0.9]) },
      moments: { times: [0, 56 * HOUR, 112 * HOUR, 168 * HOUR] },
    })
    expect(watched.test).toMatchObject({ leadTimeHours: 56, foundEvents: 1 })
    const asked = (metric: string, bound: object) =>
      checkGate([{ id: 'a', on: 'test', metric, ...bound }], watched, {
        ...stakes,
        costs: { hoursPerWeek: 84 },
      }).criteria[0]
    expect(asked('leadTimeHours', { min: 48 })).toMatchObject({ value: 56, passed: true })
    expect(asked('leadTimeHours', { min: 60 })).toMatchObject({ passed: false })
    // Three rows are one event, and it was announced: in 168 hours, two weeks of work at 84 hours each, none was missed.
    expect(asked('missedAlarmsPerWeek', { max: 0.5 })).toMatchObject({ value: 0, passed: true })
    const late = evaluate({
      ...input,
      testActual: Float64Array.of(0, 1, 0, 1),
      model: { ...input.model, test: said([0.9, 0.2, 0.8, 0.9]) },
      moments: { times: [0, 56 * HOUR, 112 * HOUR, 168 * HOUR] },
    })
    const weekly = (metric: string) =>
      checkGate([{ id: 'a', on: 'test', metric, max: 9 }], late, { ...stakes, costs: { hoursPerWeek: 84 } })
        .criteria[0]?.value
    // The alarm before the first event is one for nothing; that of the last two rows lasts into the second.
    expect([weekly('falseAlarmsPerWeek'), weekly('missedAlarmsPerWeek')]).toEqual([0.5, 0.5])
    expect(late.test.leadTimeHours).toBe(0)
  })

  test('does not pass what the data do not say', () => {
    expect(judged({ metric: 'leadTimeHours', min: 0 })).toMatchObject({ value: null, passed: false })
    const without = checkGate([{ id: 'a', metric: 'euroPerYear', on: 'test', min: -1e9 }], evaluation)
    expect(without.criteria[0]).toMatchObject({ value: null, passed: false })
  })
})

describe('intervals', () => {
  const rows = 300
  const probability = Array.from({ length: rows }, (_, row) => ((row * 37) % 100) / 100)
  const happened = Float64Array.from(probability, (value, row) =>
    value + ((row * 61) % 50) / 100 > 0.8 ? 1 : 0,
  )
  const many: EvaluateInput = {
    ...input,
    trainActual: happened,
    foldOf: Int32Array.from(happened.keys(), row => row % 3),
    folds: 3,
    testActual: happened,
    model: { outOfFold: said(probability), test: said(probability) },
    baseline: { outOfFold: constant(rows, 0.5), test: constant(rows, 0.5) },
    seed: 1,
    costs: { missedAlarm: 500, falseAlarm: 100, rowsPerWeek: 30 },
    machines: 2,
  }
  const evaluation = evaluate(many)

  test('hold the values that they are of, in the test part and over the folds', () => {
    for (const [metrics, intervals] of [
      [evaluation.test, evaluation.intervals!.test],
      [evaluation.crossValidation.metrics, evaluation.intervals!.crossValidation],
    ] as const)
      for (const name of ['f1', 'prAuc', 'logLoss', 'recall']) {
        const { value, low, high } = intervals[name]!
        expect(value).toBeCloseTo(metrics[name]!, 10)
        expect(low! <= value! && value! <= high!).toBe(true)
      }
    expect(evaluate({ ...many, seed: undefined }).intervals).toBeNull()
  })

  test('stand beside the value in the gate, of euro and alarms too', () => {
    const stakes = { kpis: [], costs: many.costs!, served: { machines: 2, customers: 1 } }
    const { criteria } = checkGate(
      [
        { id: 'a', metric: 'f1', on: 'test', min: 0.5 },
        { id: 'b', metric: 'euroPerYear', on: 'test', min: 1 },
        { id: 'c', metric: 'f1', on: 'crossValidation', min: 0.5 },
      ],
      evaluation,
      stakes,
    )
    for (const { value, interval } of criteria) {
      expect(interval![0]).toBeLessThanOrEqual(value!)
      expect(interval![1]).toBeGreaterThanOrEqual(value!)
    }
    expect(criteria[1]!.value).toBeCloseTo(evaluation.intervals!.test.euroPerYear!.value!, 6)
  })

  test('are wider over machines than over rows that are alike', () => {
    const groups = Array.from({ length: rows }, (_, row) => `m${Math.floor(row / 15)}`)
    const width = ({ intervals }: ReturnType<typeof evaluate>) =>
      intervals!.test.accuracy!.high! - intervals!.test.accuracy!.low!
    const alike = {
      ...many,
      testActual: Float64Array.from(groups, (_, row) => Math.floor(row / 15) % 2),
      model: { ...many.model, test: constant(rows, 0.9) },
    }
    expect(width(evaluate({ ...alike, groups: { test: groups, train: groups } }))).toBeGreaterThan(
      1.5 * width(evaluate(alike)),
    )
  })
})

test('a threshold by costs is worth more on the rows that chose it than the one with the best F1', () => {
  const costs = { missedAlarm: 5000, falseAlarm: 10, rowsPerWeek: 10 }
  const byCosts = evaluate({ ...input, costs }).threshold!
  const byF1 = evaluate(input).threshold!
  expect(byCosts).toBeLessThanOrEqual(byF1)
  // What nobody priced is not chosen by.
  expect(evaluate({ ...input, costs: { missedAlarm: 5000 } }).threshold).toBe(byF1)
})
