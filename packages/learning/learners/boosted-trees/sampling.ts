import type { Random } from '../../statistics/random.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { rowsLeftOut, sampleRows } from './sample-rows.ts'

/** Which rows and features the next tree is grown on. */
export type Sampling = {
  /** Draws the round's rows, where it is time to. */
  draw: (round: number) => void
  /**
   * Puts the round's sample first into `order` and behind it the rows left out, each ascending; returns how many are in
   * the sample, or null for every row (then `order` is left alone).
   */
  orderRows: (order: Int32Array) => number | null
  usesFeature: () => Uint8Array
}

export const createSampling = (
  rows: number,
  features: number,
  { rowFraction, rowFrequency, featureFraction }: BoostedTreesParameters,
  random: Random,
): Sampling => {
  const rowCount = Math.max(1, Math.round(rows * rowFraction))
  const featureCount = Math.max(1, Math.round(features * featureFraction))
  let sample: Int32Array = new Int32Array(0)
  return {
    draw: round => {
      if (rowCount < rows && round % rowFrequency === 0) sample = sampleRows(rows, rowCount, random)
    },
    orderRows: order => {
      if (rowCount === rows) return null
      order.set(sample)
      order.set(rowsLeftOut(rows, sample), rowCount)
      return rowCount
    },
    usesFeature: () => {
      if (featureCount === features) return new Uint8Array(features).fill(1)
      const uses = new Uint8Array(features)
      for (const feature of sampleRows(features, featureCount, random)) uses[feature] = 1
      return uses
    },
  }
}
