import type { Prediction } from '@leinwand/learning'
import { type Metrics, metricsAt } from './metrics.ts'

const ALWAYS = 0
/** Above every probability. */
const NEVER = 2

/**
 * What can be had without learning anything, metric by metric: the better of warning always and warning never. A
 * constant has no threshold that would be right for every metric: at the one that is best for F1 it warns always, and
 * its accuracy, 0.03 where failures are rare, would make every model look like a gain (see docs/decisions/0008).
 */
export const baselineMetrics = (actual: Float64Array, prediction: Prediction, positive: number): Metrics => {
  if (prediction.kind === 'regression' || prediction.probabilities.length !== 2)
    return metricsAt(actual, prediction, { threshold: null, positive })
  const always = metricsAt(actual, prediction, { threshold: ALWAYS, positive })
  const never = metricsAt(actual, prediction, { threshold: NEVER, positive })
  return Object.fromEntries(
    Object.entries(always).map(([name, value]) => {
      const known = [value, never[name] ?? null].filter(each => each !== null)
      // Brier and log loss do not hang on a threshold: there both values are the same.
      return [name, known.length === 0 ? null : Math.max(...known)]
    }),
  )
}
