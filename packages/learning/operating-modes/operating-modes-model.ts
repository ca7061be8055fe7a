import type { Scale } from '../anomaly/scale.ts'
import type { ModelHead } from '../learners/model-head.ts'

/**
 * The states that a machine runs in (idle, rough cut, fine cut …) as its measured values show them. `modes` is how many
 * were proposed or asked for; `centres` hold one value a feature, in the feature's unit, the largest mode first.
 */
export type OperatingModesModel = ModelHead<{ kind: 'operating-modes' }> & {
  learner: 'k-means'
  parameters: { modes: number }
  scale: Scale
  centres: readonly (readonly number[])[]
  /** Share of the training rows in each mode. */
  shares: readonly number[]
  /** Mean silhouette (−1 … 1) of what was proposed: how well the modes stand apart. Nought for a single one. */
  silhouette: number
}
