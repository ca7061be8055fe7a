import {
  type Calibration,
  calibrate,
  chooseCalibration,
  expectedCalibrationError,
  type Prediction,
  reliabilityCurve,
} from '@leinwand/learning'
import type { CalibrationReport } from './evaluation-report.ts'
import type { JudgeInput } from './judge-input.ts'

export type Calibrated = {
  calibration: Calibration
  tried: CalibrationReport['tried']
  /** Each fold calibrated by the others. */
  outOfFold: Prediction
  apply: (prediction: Prediction) => Prediction
}

/** Chooses the calibration on out-of-fold predictions; a regression has none. */
export const calibrateModel = ({ outOfFold, train, foldOf }: JudgeInput): Calibrated => {
  if (outOfFold.kind === 'regression')
    return { calibration: { method: 'none' }, tried: [], outOfFold, apply: prediction => prediction }
  const chosen = chooseCalibration({ actual: train.y, probabilities: outOfFold.probabilities, foldOf })
  return {
    calibration: chosen.calibration,
    tried: chosen.tried,
    outOfFold: { kind: 'classification', probabilities: chosen.outOfFold },
    apply: prediction =>
      prediction.kind === 'regression'
        ? prediction
        : { ...prediction, probabilities: calibrate(chosen.calibration, prediction.probabilities) },
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** How honest the probabilities of the watched class are on the judged rows, before and after. */
export const calibrationReport = (
  { calibration, tried }: Calibrated,
  actual: Float64Array,
  positive: number,
  before: Prediction,
  after: Prediction,
): CalibrationReport | null => {
  if (before.kind === 'regression' || after.kind === 'regression') return null
  const happened = actual.map(value => (value === positive ? 1 : 0))
  const of = (probability: Float64Array) => ({
    error: finite(expectedCalibrationError(happened, probability)),
    curve: reliabilityCurve(happened, probability),
  })
  return {
    method: calibration.method,
    tried,
    before: of(before.probabilities[positive]!),
    after: of(after.probabilities[positive]!),
  }
}
