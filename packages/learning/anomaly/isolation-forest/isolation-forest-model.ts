import type { AnomalyHead } from '../anomaly-model.ts'
import type { RunLength } from '../run-length.ts'

/** `sampleRows`: rows each tree is grown on; few make anomalies stand out from dense neighbours. */
export type IsolationForestParameters = RunLength & { trees: number; sampleRows: number }

/**
 * One tree as parallel arrays over its inner nodes, parents before children; a child < 0 is the leaf `~child`.
 * `value < threshold` goes left. `low` and `high` are the ends of the feature among the node's rows. `rows` and `leafRows` count the sample's rows that came there.
 */
export type IsolationTree = {
  feature: number[]
  threshold: number[]
  low: number[]
  high: number[]
  left: number[]
  right: number[]
  rows: number[]
  leafRows: number[]
}

/** How easily a row is cut off from the others by random cuts. Sees odd combinations, whatever their shape. */
export type IsolationForestModel = AnomalyHead & {
  learner: 'isolation-forest'
  parameters: IsolationForestParameters
  forest: readonly IsolationTree[]
  /** The score of the paper, in 0 … 1, at which a row alarms. */
  limit: number
}
