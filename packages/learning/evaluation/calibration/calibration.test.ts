import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logLoss } from '../../metrics/log-loss.ts'
import { expectedCalibrationError } from '../../metrics/reliability.ts'
import { createRandom } from '../../statistics/random.ts'
import { CALIBRATION_METHODS, calibrate, calibrateRow, fitCalibration } from './calibration.ts'
import { chooseCalibration } from './choose-calibration.ts'
import { isotonicRegression, onCurve } from './isotonic.ts'
import { fitSigmoid } from './platt.ts'

// Recorded from scikit-learn 1.2.1: IsotonicRegression(out_of_bounds='clip').fit(x, t, sample_weight=w), and
// sklearn.calibration._sigmoid_calibration(log(x / (1 - x)), t, w).
const x = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const t = [0, 0, 1, 0, 1, 0, 1, 1, 0, 1]
const w = [1, 2, 1, 3, 1, 1, 0.5, 1, 2, 1]
const asked = [0, 0.1, 0.2, 0.25, 0.3, 0.45, 0.6, 0.85, 0.9, 1]
const third = 1 / 3

describe('fitted as scikit-learn does', () => {
  test.each([
    ['', undefined, [0, 0, third, third, third, 0.5, 2 / 3, 5 / 6, 1, 1]],
    [' with weights', w, [0, 0, 1 / 6, 1 / 6, 1 / 6, 5 / 11, 5 / 11, 8 / 11, 1, 1]],
  ])('isotonic%s', (_, weights, expected) => {
    const curve = isotonicRegression(x, t, weights)
    asked.forEach((at, i) => {
      expect(onCurve(curve, at)).toBeCloseTo(expected[i]!, 12)
    })
  })

  test.each([
    ['', undefined, -0.41464423503058745, -0.059951809515661036],
    [' with weights', w, -0.39936447516274315, 0.5903929025104082],
  ])('sigmoid%s', (_, weights, slope, offset) => {
    const fitted = fitSigmoid(
      x.map(p => Math.log(p / (1 - p))),
      t,
      weights,
    )
    expect(fitted.slope).toBeCloseTo(slope, 4)
    expect(fitted.offset).toBeCloseTo(offset, 4)
  })
})

const random = createRandom(8)
const FOLDS = 5

/** Two classes, said too surely: the log odds are `sureness` times the true ones. */
const said = (rows: number, sureness: number) => {
  const odds = Float64Array.from({ length: rows }, () => 1.5 * random.normal())
  const actual = odds.map(z => (random.uniform() < 1 / (1 + Math.exp(-z)) ? 1 : 0))
  const p = odds.map(z => 1 / (1 + Math.exp(-sureness * z)))
  const foldOf = Int32Array.from({ length: rows }, (_, row) => row % FOLDS)
  return { actual, probabilities: [p.map(value => 1 - value), p], foldOf }
}

describe('the choice', () => {
  test('is a curve where probabilities are too sure', () => {
    const seen = said(4000, 4)
    const { calibration, outOfFold, tried } = chooseCalibration(seen)
    expect(calibration.method).not.toBe('none')
    expect(tried.map(({ method }) => method)).toEqual(['none', 'sigmoid', 'isotonic'])
    expect(logLoss(seen.actual, outOfFold)).toBeLessThan(logLoss(seen.actual, seen.probabilities))
    const fresh = said(4000, 4)
    const after = calibrate(calibration, fresh.probabilities)[1]!
    expect(expectedCalibrationError(fresh.actual, after)).toBeLessThan(0.04)
    expect(expectedCalibrationError(fresh.actual, fresh.probabilities[1]!)).toBeGreaterThan(0.1)
  })

  test('is none where they are right, where rows are few, and where there is one fold', () => {
    expect(chooseCalibration(said(3000, 1)).calibration.method).toBe('none')
    expect(chooseCalibration(said(40, 1)).calibration.method).toBe('none')
    const seen = said(3000, 4)
    expect(chooseCalibration({ ...seen, foldOf: new Int32Array(3000) }).calibration.method).toBe('none')
  })

  test('does not let a fold calibrate itself', () => {
    const seen = said(2000, 4)
    const actual = seen.actual.map((value, row) => (row === 2 || row === 7 ? 1 - value : value))
    const [before, after] = [chooseCalibration(seen), chooseCalibration({ ...seen, actual })]
    const changed = [...seen.actual.keys()].filter(
      row => before.outOfFold[1]![row] !== after.outOfFold[1]![row],
    )
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.some(row => row % FOLDS === 2)).toBe(false)
  })
})

test.each(CALIBRATION_METHODS)('%s: a row is calibrated to the same bits as many, and sums to 1', method => {
  for (const classes of [2, 4]) {
    const rows = 300
    const raised = Array.from({ length: classes }, () =>
      Float64Array.from({ length: rows }, () => Math.exp(2 * random.normal())),
    )
    const probabilities = raised.map(column =>
      column.map((value, row) => value / raised.reduce((sum, other) => sum + other[row]!, 0)),
    )
    const actual = Float64Array.from({ length: rows }, () => random.integer(classes))
    const fitted = JSON.parse(JSON.stringify(fitCalibration(method, actual, probabilities)))
    const all = calibrate(fitted, probabilities)
    for (let row = 0; row < rows; row++) {
      const one = probabilities.map(column => column[row]!)
      calibrateRow(fitted, one)
      expect(one).toEqual(all.map(column => column[row]!))
      expect(one.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
    }
  }
})

test('isotonic rises, and no rising step function is nearer', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(points, drawn => {
      const [at, y] = [drawn.map(([p]) => p), drawn.map(([, value]) => value)]
      const curve = isotonicRegression(at, y)
      for (let i = 1; i < curve.at.length; i++)
        expect(curve.value[i]!).toBeGreaterThanOrEqual(curve.value[i - 1]!)
      const error = (f: (p: number) => number) => at.reduce((sum, p, i) => sum + (f(p) - y[i]!) ** 2, 0)
      const fitted = error(p => onCurve(curve, p))
      for (let cut = 0; cut <= 20; cut++)
        expect(fitted).toBeLessThanOrEqual(error(p => (p >= cut ? 1 : 0)) + 1e-9)
    }),
  )
})
