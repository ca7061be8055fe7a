import { clampProbability, logit } from '../../learners/boosted-trees/link.ts'
import { isotonicRegression, onCurve, type RisingCurve } from './isotonic.ts'
import { fitSigmoid, type Sigmoid } from './platt.ts'

export const CALIBRATION_METHODS = ['none', 'sigmoid', 'isotonic'] as const
export type CalibrationMethod = (typeof CALIBRATION_METHODS)[number]

/**
 * How a model's probabilities become ones that can be counted on; plain data, part of a bundle. With two classes one
 * curve, of the second class; with more one a class, brought to a sum of 1 afterwards (Zadrozny & Elkan 2002).
 */
export type Calibration =
  | { method: 'none' }
  | { method: 'sigmoid'; classes: Sigmoid[] }
  | {
      method: 'isotonic'
      classes: RisingCurve[]
      /** No probability below this or above 1 − this: that none of n rows failed does not say that none will. */
      least: number
    }

const perClass = <Curve>(
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  fit: (probability: Float64Array, happened: Uint8Array) => Curve,
): Curve[] =>
  (probabilities.length === 2 ? [1] : [...probabilities.keys()]).map(k =>
    fit(
      probabilities[k]!,
      Uint8Array.from(actual, value => (value === k ? 1 : 0)),
    ),
  )

/**
 * Fits on rows that the model had not seen: `actual[row]` a class index, `probabilities[k][row]` out of fold.
 */
export const fitCalibration = (
  method: CalibrationMethod,
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  weights?: ArrayLike<number>,
): Calibration => {
  switch (method) {
    case 'none':
      return { method }
    case 'sigmoid':
      return {
        method,
        classes: perClass(actual, probabilities, (probability, happened) =>
          fitSigmoid(probability.map(logit), happened, weights),
        ),
      }
    case 'isotonic':
      return {
        method,
        classes: perClass(actual, probabilities, (probability, happened) =>
          isotonicRegression(probability, happened, weights),
        ),
        least: 1 / (actual.length + 2),
      }
  }
}

const calibrated = (calibration: Exclude<Calibration, { method: 'none' }>, k: number, p: number): number => {
  if (calibration.method === 'sigmoid') {
    const { slope, offset } = calibration.classes[k]!
    return clampProbability(1 / (1 + Math.exp(slope * logit(p) + offset)))
  }
  const { least } = calibration
  return Math.min(Math.max(onCurve(calibration.classes[k]!, p), least), 1 - least)
}

/** One row's class probabilities, calibrated in place. `calibrate` does the same to all rows, to the last bit. */
export const calibrateRow = (calibration: Calibration, probabilities: number[]): void => {
  if (calibration.method === 'none') return
  if (probabilities.length === 2) {
    const second = calibrated(calibration, 0, probabilities[1]!)
    probabilities[0] = 1 - second
    probabilities[1] = second
    return
  }
  let sum = 0
  for (let k = 0; k < probabilities.length; k++) {
    probabilities[k] = calibrated(calibration, k, probabilities[k]!)
    sum += probabilities[k]!
  }
  for (let k = 0; k < probabilities.length; k++) probabilities[k] = probabilities[k]! / sum
}

/** Calibrated probabilities of all rows; those given stay as they are. */
export const calibrate = (
  calibration: Calibration,
  probabilities: readonly Float64Array[],
): Float64Array[] => {
  const result = probabilities.map(column => column.slice())
  if (calibration.method === 'none') return result
  const one = new Array<number>(result.length)
  for (let row = 0; row < (result[0]?.length ?? 0); row++) {
    for (let k = 0; k < result.length; k++) one[k] = result[k]![row]!
    calibrateRow(calibration, one)
    for (let k = 0; k < result.length; k++) result[k]![row] = one[k]!
  }
  return result
}
