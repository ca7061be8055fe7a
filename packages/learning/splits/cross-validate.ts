import type { Model } from '../learners/model.ts'
import { predict } from '../learners/predict.ts'
import type { Prediction } from '../learners/prediction.ts'
import { takeValues } from '../matrix/take-rows.ts'
import type { Task, TrainingData } from '../matrix/training-data.ts'
import {
  type ClassificationMetricsOptions,
  classificationMetrics,
} from '../metrics/classification-metrics.ts'
import { regressionMetrics } from '../metrics/regression-metrics.ts'
import { mean } from '../statistics/mean.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'
import { type Fold, testedRowsOf, trainingRowsOf } from './fold.ts'

export type MetricsRecord = Record<string, number>

export type CrossValidation = {
  /** For each row, by the model that had not seen it; `NaN` for a row that no fold tests. */
  prediction: Prediction
  /** Metrics on each fold's test rows. */
  folds: MetricsRecord[]
  /** Over the folds, `NaN`s left out. */
  mean: MetricsRecord
  /** Sample standard deviation over the folds. */
  sd: MetricsRecord
  /** Metrics of all out-of-fold predictions taken together. */
  pooled: MetricsRecord
}

export type CrossValidationRun = ClassificationMetricsOptions & {
  folds: readonly Fold[]
  /** Trains on one fold's training rows. */
  train: (data: TrainingData, fold: number) => Model
}

const metricsOf = (
  y: Float64Array,
  prediction: Prediction,
  options: ClassificationMetricsOptions,
): MetricsRecord =>
  prediction.kind === 'classification'
    ? classificationMetrics(y, prediction.probabilities, options)
    : regressionMetrics(y, prediction.values)

const outputsOf = (prediction: Prediction): Float64Array[] =>
  prediction.kind === 'classification' ? prediction.probabilities : [prediction.values]

const asPrediction = (task: Task, outputs: Float64Array[]): Prediction =>
  task.kind === 'classification'
    ? { kind: 'classification', probabilities: outputs }
    : { kind: 'regression', values: outputs[0]! }

const overFolds = (folds: readonly MetricsRecord[], summary: (values: number[]) => number): MetricsRecord =>
  Object.fromEntries(
    Object.keys(folds[0] ?? {}).map(name => [
      name,
      summary(folds.map(fold => fold[name]!).filter(value => !Number.isNaN(value))),
    ]),
  )

/**
 * Trains once a fold on its training rows and predicts its test rows. What is fitted on data besides the model
 * (a recipe, a threshold) belongs inside `train`, or the figures are too good.
 */
export const crossValidate = (data: TrainingData, task: Task, run: CrossValidationRun): CrossValidation => {
  const outputs = Array.from({ length: task.kind === 'classification' ? task.classes.length : 1 }, () =>
    new Float64Array(data.x.rows).fill(Number.NaN),
  )
  const folds = run.folds.map((fold, index) => {
    const model = run.train(trainingRowsOf(data, fold), index)
    const prediction = predict(model, testedRowsOf(data, fold).x)
    outputsOf(prediction).forEach((values, k) => {
      for (let i = 0; i < values.length; i++) outputs[k]![fold.test[i]!] = values[i]!
    })
    return metricsOf(takeValues(data.y, fold.test), prediction, run)
  })
  const tested = Int32Array.from(data.y.keys()).filter(row => !Number.isNaN(outputs[0]![row]!))
  const together = outputs.map(values => takeValues(values, tested))
  return {
    prediction: asPrediction(task, outputs),
    folds,
    mean: overFolds(folds, mean),
    sd: overFolds(folds, standardDeviation),
    pooled: metricsOf(takeValues(data.y, tested), asPrediction(task, together), run),
  }
}
