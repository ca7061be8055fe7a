import type { Prediction } from '../learners/prediction.ts'
import type { Task } from '../matrix/training-data.ts'
import { classificationMetrics } from '../metrics/classification-metrics.ts'
import { logLoss } from '../metrics/log-loss.ts'
import { prAuc } from '../metrics/pr-auc.ts'
import { mae, rmse } from '../metrics/regression-errors.ts'
import { rocAuc } from '../metrics/roc-auc.ts'

/** What candidates are compared by. `loss` is what is made small: the metric itself, or 1 − it where more is better. */
export type SearchMetric = {
  name: string
  loss: (actual: Float64Array, prediction: Prediction) => number
}

const ofClasses =
  (metric: (actual: Float64Array, probabilities: readonly Float64Array[]) => number) =>
  (actual: Float64Array, prediction: Prediction): number =>
    prediction.kind === 'classification' ? metric(actual, prediction.probabilities) : Number.NaN

const ofValues =
  (metric: (actual: Float64Array, values: Float64Array) => number) =>
  (actual: Float64Array, prediction: Prediction): number =>
    prediction.kind === 'regression' ? metric(actual, prediction.values) : Number.NaN

const REGRESSION = { rmse: ofValues(rmse), mae: ofValues(mae) }

const happened = (actual: Float64Array, positive: number) => actual.map(value => (value === positive ? 1 : 0))

const classificationLosses = (positive: number) => ({
  logLoss: ofClasses(logLoss),
  prAuc: ofClasses((actual, p) =>
    p.length === 2
      ? 1 - prAuc(happened(actual, positive), p[positive]!)
      : 1 - classificationMetrics(actual, p).prAuc,
  ),
  rocAuc: ofClasses((actual, p) =>
    p.length === 2
      ? 1 - rocAuc(happened(actual, positive), p[positive]!)
      : 1 - classificationMetrics(actual, p).rocAuc,
  ),
  macroF1: ofClasses((actual, p) => 1 - classificationMetrics(actual, p).macroF1),
  accuracy: ofClasses((actual, p) => 1 - classificationMetrics(actual, p).accuracy),
})

export const SEARCH_METRICS = {
  regression: ['rmse', 'mae'],
  classification: ['logLoss', 'prAuc', 'rocAuc', 'macroF1', 'accuracy'],
} as const

/** Log loss is proper: who makes it small says true probabilities, which every later threshold rests on. */
const usual = (task: Task): string => (task.kind === 'regression' ? 'rmse' : 'logLoss')

/** By its name; the usual one of the task where none is given. Undefined for a name that does not fit the task. */
export const searchMetric = (
  task: Task,
  { name = usual(task), positive = 1 }: { name?: string; positive?: number } = {},
): SearchMetric | undefined => {
  const losses: Record<string, SearchMetric['loss']> =
    task.kind === 'regression' ? REGRESSION : classificationLosses(positive)
  const loss = Object.hasOwn(losses, name) ? losses[name] : undefined
  return loss && { name, loss }
}
