import { classificationMetrics, mean, type Prediction, regressionMetrics } from '@leinwand/learning'

/** Values of metrics by name; null where a metric is not defined on the rows at hand. */
export type Metrics = Record<string, number | null>

/** Where there are two classes: from which probability of the watched one on a row counts as it. */
export type At = { threshold: number | null; positive: number }

const defined = (metrics: Readonly<Record<string, number>>): Metrics =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  )

export const metricsAt = (
  actual: Float64Array,
  prediction: Prediction,
  { threshold, positive }: At,
): Metrics =>
  prediction.kind === 'classification'
    ? defined(
        classificationMetrics(
          actual,
          prediction.probabilities,
          threshold === null ? {} : { threshold, positive },
        ),
      )
    : defined(regressionMetrics(actual, prediction.values))

/** Mean over the folds in which a metric is defined. */
export const meanOver = (perFold: readonly Metrics[]): Metrics =>
  Object.fromEntries(
    Object.keys(perFold[0] ?? {}).map(name => {
      const values = perFold.flatMap(metrics => metrics[name] ?? [])
      return [name, values.length === 0 ? null : mean(values)]
    }),
  )

export const rowsOfFold = (foldOf: Int32Array, fold: number): Int32Array =>
  Int32Array.from(foldOf.keys()).filter(row => foldOf[row] === fold)
