import type { Checked } from '../failure.ts'
import type { LearnerRun } from '../learners/learner.ts'
import type { AnomalyModel } from './anomaly-model.ts'
import type { NumericMatrix } from './check-anomaly-data.ts'
import type { Monitor } from './monitor.ts'

type Parameters = Readonly<Record<string, unknown>>

/**
 * A way to learn what is normal, as the search and the command line know it. What is left out of `given` takes the
 * defaults; `check` says which parameter is wrong; `train` expects data that passed `checkAnomalyData`. The rows of the
 * training are taken as normal, a few wild ones among them do no harm. `times`, milliseconds since 1970, go with the rows.
 */
export type Detector<M extends AnomalyModel = AnomalyModel> = {
  name: M['learner']
  /** Alarms once while an anomaly goes on, by a limit that it keeps itself: 1 is its threshold on any data. */
  tellsOnce?: true
  defaults: Parameters
  check: (given: Parameters) => Checked<M['parameters']>
  train: (x: NumericMatrix, given: Partial<M['parameters']>, run: LearnerRun & { times?: Float64Array }) => M
  open: (model: M) => Monitor
  /** Whether parsed JSON, its head found sound, holds what `open` needs. */
  isSound: (model: Record<string, unknown>, channels: number) => boolean
}
