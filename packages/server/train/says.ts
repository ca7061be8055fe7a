import {
  type Calibration,
  calibrate,
  type Matrix,
  type Model,
  type Prediction,
  predict,
} from '@leinwand/learning'

/** What a model says of rows, with the probabilities that can be counted on. */
export const says = (
  { model, calibration }: { model: Model; calibration: Calibration | null },
  x: Matrix,
): Prediction => {
  const prediction = predict(model, x)
  return prediction.kind === 'classification' && calibration
    ? { ...prediction, probabilities: calibrate(calibration, prediction.probabilities) }
    : prediction
}
