import { takeValues } from '../../matrix/take-rows.ts'
import { brierOfClasses } from '../../metrics/brier.ts'
import { logLossOfRow } from '../../metrics/log-loss.ts'
import { mean } from '../../statistics/mean.ts'
import { standardDeviation } from '../../statistics/standard-deviation.ts'
import {
  CALIBRATION_METHODS,
  type Calibration,
  type CalibrationMethod,
  calibrate,
  fitCalibration,
} from './calibration.ts'

type CalibrationTried = { method: CalibrationMethod; logLoss: number; brier: number }

export type ChosenCalibration = {
  /** Fitted on all out-of-fold predictions: the one to deploy. */
  calibration: Calibration
  tried: CalibrationTried[]
  /**
   * Out-of-fold probabilities as a threshold may be chosen on: each fold calibrated by the others. `NaN` where no fold
   * tested a row.
   */
  outOfFold: Float64Array[]
}

type Seen = { actual: Float64Array; probabilities: readonly Float64Array[]; foldOf: Int32Array }

const lossesOf = (actual: Float64Array, probabilities: readonly Float64Array[]): Float64Array =>
  actual.map((k, row) => logLossOfRow(probabilities[k]![row]!))

/** Every fold through the calibration that the other folds fit. */
const acrossFolds = ({ actual, probabilities, foldOf }: Seen, method: CalibrationMethod): Float64Array[] => {
  const result = probabilities.map(column => new Float64Array(column.length).fill(Number.NaN))
  const known = Int32Array.from(foldOf.keys()).filter(row => !Number.isNaN(probabilities[0]![row]!))
  for (const fold of new Set(known.map(row => foldOf[row]!))) {
    const inside = known.filter(row => foldOf[row] === fold)
    const others = known.filter(row => foldOf[row] !== fold)
    const of = (rows: Int32Array) => probabilities.map(column => takeValues(column, rows))
    const fitted = fitCalibration(method, takeValues(actual, others), of(others))
    calibrate(fitted, of(inside)).forEach((column, k) => {
      for (let i = 0; i < inside.length; i++) result[k]![inside[i]!] = column[i]!
    })
  }
  return result
}

/**
 * Chooses among none, sigmoid and isotonic by the log loss of out-of-fold probabilities, each fold calibrated by what the
 * other folds fit. A curve has to be better than none by more than one standard error of the difference, row by row: on
 * few rows none is the safer. With fewer than two folds there is none.
 */
export const chooseCalibration = (seen: Seen): ChosenCalibration => {
  const { actual, probabilities, foldOf } = seen
  const known = Int32Array.from(foldOf.keys()).filter(row => !Number.isNaN(probabilities[0]![row]!))
  const said = takeValues(actual, known)
  const of = (columns: readonly Float64Array[]) => columns.map(column => takeValues(column, known))
  const folds = new Set(known.map(row => foldOf[row]!)).size
  const methods = folds < 2 ? (['none'] as const) : CALIBRATION_METHODS
  const tried = methods.map(method => {
    const outOfFold = acrossFolds(seen, method)
    const inside = of(outOfFold)
    const losses = lossesOf(said, inside)
    return { method, outOfFold, losses, logLoss: mean(losses), brier: brierOfClasses(said, inside) }
  })
  const none = tried[0]!
  const better = tried.filter(({ method, losses }) => {
    const gains = losses.map((loss, row) => none.losses[row]! - loss)
    return method !== 'none' && mean(gains) > standardDeviation(gains) / Math.sqrt(gains.length)
  })
  const best = better.sort((a, b) => a.logLoss - b.logLoss)[0] ?? none
  return {
    calibration: fitCalibration(best.method, said, of(probabilities)),
    tried: tried.map(({ method, logLoss, brier }) => ({ method, logLoss, brier })),
    outOfFold: best.outOfFold,
  }
}
