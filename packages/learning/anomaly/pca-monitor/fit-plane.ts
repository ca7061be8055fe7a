import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { NumericColumn } from '../../matrix/column.ts'
import { mean } from '../../statistics/mean.ts'
import { standardDeviation } from '../../statistics/standard-deviation.ts'
import { deviations, fitScale, type Scale } from '../scale.ts'
import type { Plane } from './pca-monitor-model.ts'

/** Mean and deviation; a channel that stands still takes the spread that `fitScale` gives it. */
const classicalScale = (columns: readonly NumericColumn[]): Scale => {
  const { centre, spread } = fitScale(columns)
  const known = columns.map(({ values }) => values.filter(Number.isFinite))
  return {
    centre: known.map((values, at) => (values.length > 0 ? mean(values) : centre[at]!)),
    spread: known.map((values, at) => standardDeviation(values) || spread[at]!),
  }
}

/** Missing values count as the channel's mean. */
const covariance = (columns: readonly NumericColumn[], scale: Scale): Matrix => {
  const scaled = columns.map(({ values }, channel) =>
    values.map(value => (Number.isFinite(value) ? deviations(scale, channel, value) : 0)),
  )
  const rows = columns[0]!.values.length
  const matrix = Matrix.zeros(columns.length, columns.length)
  scaled.forEach((one, i) => {
    for (let j = 0; j <= i; j++) {
      const other = scaled[j]!
      let sum = 0
      for (let row = 0; row < rows; row++) sum += one[row]! * other[row]!
      matrix.set(i, j, sum / (rows - 1))
      matrix.set(j, i, sum / (rows - 1))
    }
  })
  return matrix
}

/** The sign of a direction is arbitrary: its largest entry is made positive, so that models can be compared. */
const signed = (direction: readonly number[]): number[] => {
  const largest = direction.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) ? entry : best), 0)
  return largest < 0 ? direction.map(entry => -entry) : [...direction]
}

/** Principal components of the scaled channels: as few as explain the share of variance, never all of several. */
export const fitPlane = (columns: readonly NumericColumn[], variance: number): Plane => {
  const scale = classicalScale(columns)
  const found = new EigenvalueDecomposition(covariance(columns, scale), { assumeSymmetric: true })
  const values = found.realEigenvalues.map(value => Math.max(0, value))
  const order = values.map((_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b)
  const total = values.reduce((sum, value) => sum + value, 0)
  const most = Math.max(1, columns.length - 1)
  let [components, explained] = [0, 0]
  while (components < most && (components === 0 || explained < variance * total - 1e-12))
    explained += values[order[components++]!]!
  return {
    scale,
    loadings: order
      .slice(0, components)
      .map(at => signed(found.eigenvectorMatrix.getColumn(at)))
      .filter((_, at) => at === 0 || values[order[at]!]! > 1e-12),
    variances: order
      .slice(0, components)
      .map(at => values[at]!)
      .filter((value, at) => at === 0 || value > 1e-12)
      .map(value => Math.max(value, 1e-12)),
    residual: order.slice(components).map(at => values[at]!),
  }
}
