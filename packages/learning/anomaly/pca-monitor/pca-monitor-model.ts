import type { AnomalyHead } from '../anomaly-model.ts'
import type { RunLength } from '../run-length.ts'
import type { Scale } from '../scale.ts'

/**
 * `variance`: share of the channels' variance that the components have to explain. `limits`: `theory` takes rows as
 * normally distributed; `observed` takes the quantiles of the training rows, which is right for machines with several
 * ways to run, and blind to whatever was wrong in training.
 */
export type PcaParameters = RunLength & { variance: number; limits: 'theory' | 'observed' }

export type Plane = {
  /** Mean and standard deviation of each channel. */
  scale: Scale
  /** Components, each a direction among the scaled channels, and the variance along it. */
  loadings: readonly (readonly number[])[]
  variances: readonly number[]
  /** Variances along the directions left out. */
  residual: readonly number[]
}

/** How channels move together. T² sees rows far out along the usual directions, Q rows that leave the plane of these. */
export type PcaMonitorModel = AnomalyHead & {
  learner: 'pca-monitor'
  parameters: PcaParameters
  plane: Plane
  t2Limit: number
  qLimit: number
}
