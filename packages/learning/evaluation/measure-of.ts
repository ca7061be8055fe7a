import type { Prediction } from '../learners/prediction.ts'
import { takeValues } from '../matrix/take-rows.ts'
import {
  type ClassificationMetricsOptions,
  prepareClassificationMetrics,
} from '../metrics/classification-metrics.ts'
import { regressionMetrics } from '../metrics/regression-metrics.ts'

/** Metrics of which less is better. */
export const ERROR_METRICS: ReadonlySet<string> = new Set(['brier', 'logLoss', 'rmse', 'mae', 'mape'])

/** All metrics of a prediction, for any weights of its rows; what the weights do not change is worked out once. */
export const measureOf = (
  actual: Float64Array,
  prediction: Prediction,
  options: ClassificationMetricsOptions = {},
): ((weights?: ArrayLike<number>) => Readonly<Record<string, number>>) =>
  prediction.kind === 'classification'
    ? prepareClassificationMetrics(actual, prediction.probabilities, options)
    : weights => regressionMetrics(actual, prediction.values, weights)

/** What was said of the given rows. */
export const takePrediction = (prediction: Prediction, rows: Int32Array): Prediction =>
  prediction.kind === 'classification'
    ? { ...prediction, probabilities: prediction.probabilities.map(column => takeValues(column, rows)) }
    : { ...prediction, values: takeValues(prediction.values, rows) }
