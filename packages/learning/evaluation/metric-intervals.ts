import type { Prediction } from '../learners/prediction.ts'
import type { ClassificationMetricsOptions } from '../metrics/classification-metrics.ts'
import { type BootstrapRun, bootstrapIntervals } from './bootstrap.ts'
import type { Interval } from './interval.ts'
import { measureOf } from './measure-of.ts'

/**
 * All metrics of a prediction with their bootstrap intervals. `actual` holds class indexes or values, one a row. 10,000
 * rows of two classes and 1,000 resamples take well under a second.
 */
export const metricIntervals = (
  actual: Float64Array,
  prediction: Prediction,
  run: Omit<BootstrapRun, 'rows'> & ClassificationMetricsOptions,
): Record<string, Interval> =>
  bootstrapIntervals(measureOf(actual, prediction, run), { ...run, rows: actual.length })
