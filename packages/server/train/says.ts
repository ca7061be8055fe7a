import { calibrate, type Matrix, type Prediction, predict } from '@leinwand/learning'
import type { OpenedBundle } from './open-bundle.ts'

/** What a bundle says of rows: its model's prediction, with the probabilities that can be counted on. */
export const says = ({ model, calibration }: OpenedBundle, x: Matrix): Prediction => {
  const prediction = predict(model, x)
  return prediction.kind === 'classification' && calibration
    ? { ...prediction, probabilities: calibrate(calibration, prediction.probabilities) }
    : prediction
}
