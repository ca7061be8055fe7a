import { Matrix, solve } from 'ml-matrix'
import { deviations } from '../scale.ts'
import type { Plane } from './pca-monitor-model.ts'

/** A row on the plane. `q` is `NaN`-free: a missing channel has no residual. */
export type Projection = {
  t2: number
  q: number
  measured: number
  /** Along each component, and what each channel has beside the plane. */
  along: Float64Array
  beside: Float64Array
}

/**
 * The most probable place along the components by the channels that were measured: least squares, drawn to the middle as
 * far as the noise beside the plane leaves it open (the conditional mean of probabilistic PCA, Tipping & Bishop 1999).
 */
const placeOfPart = ({ loadings, variances, residual }: Plane, scaled: Float64Array): number[] => {
  const noise = residual.reduce((sum, value) => sum + value, 0) / Math.max(1, residual.length)
  const equations = Matrix.zeros(loadings.length, loadings.length)
  const right = Matrix.zeros(loadings.length, 1)
  loadings.forEach((one, i) => {
    loadings.forEach((other, j) => {
      let sum = i === j ? Math.max(noise, 1e-9) / variances[i]! : 0
      for (let channel = 0; channel < scaled.length; channel++)
        if (!Number.isNaN(scaled[channel]!)) sum += one[channel]! * other[channel]!
      equations.set(i, j, sum)
    })
    let sum = 0
    for (let channel = 0; channel < scaled.length; channel++)
      if (!Number.isNaN(scaled[channel]!)) sum += one[channel]! * scaled[channel]!
    right.set(i, 0, sum)
  })
  return solve(equations, right).to1DArray()
}

const fill = (plane: Plane, scaled: Float64Array, into: Projection): void => {
  const { loadings } = plane
  if (into.measured < scaled.length) {
    into.along.set(placeOfPart(plane, scaled))
    return
  }
  for (let i = 0; i < loadings.length; i++) {
    const loading = loadings[i]!
    let sum = 0
    for (let channel = 0; channel < scaled.length; channel++) sum += loading[channel]! * scaled[channel]!
    into.along[i] = sum
  }
}

/** Projects one row after the other; what is given back is written anew at the next row. */
export const createProjector = (plane: Plane): ((values: Float64Array) => Projection) => {
  const { loadings, variances, scale } = plane
  const channels = scale.centre.length
  const scaled = new Float64Array(channels)
  const projection: Projection = {
    t2: 0,
    q: 0,
    measured: 0,
    along: new Float64Array(loadings.length),
    beside: new Float64Array(channels),
  }
  return values => {
    projection.measured = 0
    for (let channel = 0; channel < channels; channel++) {
      scaled[channel] = deviations(scale, channel, values[channel]!)
      if (!Number.isNaN(scaled[channel]!)) projection.measured++
    }
    if (projection.measured === 0) return projection
    fill(plane, scaled, projection)
    projection.t2 = 0
    for (let i = 0; i < loadings.length; i++) projection.t2 += projection.along[i]! ** 2 / variances[i]!
    projection.q = 0
    for (let channel = 0; channel < channels; channel++) {
      let expected = 0
      for (let i = 0; i < loadings.length; i++) expected += loadings[i]![channel]! * projection.along[i]!
      const beside = Number.isNaN(scaled[channel]!) ? 0 : scaled[channel]! - expected
      projection.beside[channel] = beside
      projection.q += beside * beside
    }
    return projection
  }
}
