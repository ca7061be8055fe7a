import { failed } from '../../failure.ts'
import { checkRanges } from '../../learners/check-ranges.ts'
import { isList, isNumber, isNumbers, isRecord } from '../../learners/soundness/json-values.ts'
import { gatherRow } from '../../matrix/gather-row.ts'
import { takeRows } from '../../matrix/take-rows.ts'
import { quantiles } from '../../statistics/quantile.ts'
import { anomalyHead } from '../anomaly-head.ts'
import type { NumericMatrix } from '../check-anomaly-data.ts'
import type { Detector } from '../detector.ts'
import { NO_MEMORY } from '../monitor.ts'
import { alarmShareOfChannel, DEFAULT_RUN_LENGTH, RUN_LENGTH_RANGE } from '../run-length.ts'
import { isScale } from '../soundness.ts'
import { fitPlane } from './fit-plane.ts'
import { qLimit, t2Limit } from './pca-limits.ts'
import type { PcaMonitorModel, PcaParameters, Plane } from './pca-monitor-model.ts'
import { createProjector } from './project.ts'
import { sharesOf } from './shares.ts'

const defaults: PcaParameters = { runLength: DEFAULT_RUN_LENGTH, variance: 0.9, limits: 'theory' }

type Limits = { t2Limit: number; qLimit: number }

const theory = (plane: Plane, rows: number, share: number): Limits => ({
  t2Limit: t2Limit(plane.loadings.length, rows, share),
  qLimit: qLimit(plane.residual, share),
})

const statistics = (plane: Plane, { columns, rows }: NumericMatrix) => {
  const project = createProjector(plane)
  const values = new Float64Array(columns.length)
  const t2 = new Float64Array(rows).fill(Number.NaN)
  const q = new Float64Array(rows).fill(Number.NaN)
  for (let row = 0; row < rows; row++) {
    gatherRow(columns, row, values)
    const projection = project(values)
    if (projection.measured === 0) continue
    t2[row] = projection.t2
    q[row] = projection.q
  }
  return { t2, q }
}

/** Fitted a second time without the rows that are beyond the limits of the first, which wild rows have bent. */
const fitTrimmed = (x: NumericMatrix, variance: number, share: number): Plane => {
  const first = fitPlane(x.columns, variance)
  const limits = theory(first, x.rows, share)
  const { t2, q } = statistics(first, x)
  const kept = Int32Array.from(t2.keys()).filter(
    row => !(t2[row]! > limits.t2Limit || q[row]! > limits.qLimit),
  )
  // Where more than a tenth is beyond the limits these do not fit the machine, and the rows are not wild.
  if (kept.length < 0.9 * x.rows) return first
  return fitPlane(takeRows(x, kept).columns as NumericMatrix['columns'], variance)
}

const observed = (plane: Plane, x: NumericMatrix, share: number): Limits => {
  const { t2, q } = statistics(plane, x)
  const atLeast = theory(plane, x.rows, 0.5)
  return {
    t2Limit: Math.max(quantiles(t2, [1 - share])[0]!, atLeast.t2Limit),
    qLimit: Math.max(quantiles(q, [1 - share])[0]!, atLeast.qLimit),
  }
}

const isLimit = (value: unknown): boolean => isNumber(value) && value > 0

/**
 * Principal components with Hotelling's T² and Q, also called SPE (Jackson 1991). The score is the root of the statistic
 * over its limit, of whichever statistic is nearer to it; contributions add up to it, in the shares of `sharesOf`.
 */
export const pcaMonitor: Detector<PcaMonitorModel> = {
  name: 'pca-monitor',
  defaults,
  check: given => {
    const parameters = { ...defaults, ...given }
    if (parameters.limits !== 'theory' && parameters.limits !== 'observed')
      return failed('parameter-not-a-choice', {
        name: 'limits',
        value: String(parameters.limits),
        choices: 'theory, observed',
      })
    return checkRanges(parameters, [RUN_LENGTH_RANGE, { name: 'variance', from: 0.01, to: 1 }])
  },
  train: (x, given, { seed, signal, onProgress }) => {
    const parameters = { ...defaults, ...given }
    const share = alarmShareOfChannel(parameters.runLength, 2)
    signal?.throwIfAborted()
    const plane = fitTrimmed(x, parameters.variance, share)
    const limits = parameters.limits === 'theory' ? theory(plane, x.rows, share) : observed(plane, x, share)
    onProgress?.({ done: 1, of: 1 })
    return {
      ...anomalyHead('pca-monitor', x, parameters, seed),
      plane,
      ...limits,
    }
  },
  open: model => {
    const project = createProjector(model.plane)
    const share = sharesOf(model)
    return {
      ...NO_MEMORY,
      judge: (values, contributions) => {
        contributions.fill(0)
        const projection = project(values)
        if (projection.measured === 0) return Number.NaN
        const score = Math.sqrt(Math.max(projection.t2 / model.t2Limit, projection.q / model.qLimit))
        share(projection, score, contributions)
        return score
      },
    }
  },
  isSound: ({ plane, ...limits }, channels) => {
    if (!isRecord(plane) || !isLimit(limits.t2Limit) || !isLimit(limits.qLimit)) return false
    const { scale, loadings, variances, residual } = plane
    return (
      isScale(scale, channels) &&
      Array.isArray(loadings) &&
      loadings.length > 0 &&
      loadings.every(loading => isNumbers(loading, channels)) &&
      isNumbers(variances, loadings.length) &&
      variances.every(variance => variance > 0) &&
      isList(residual, isNumber)
    )
  },
}
