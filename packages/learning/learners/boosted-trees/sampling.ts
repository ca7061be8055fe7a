import type { Random } from '../../statistics/random.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { everyRow, rowsLeftOut, sampleRows } from './sample-rows.ts'

/** Which rows and features the next tree is grown on. */
export type Sampling = {
  rows: (round: number) => { sample: Int32Array; leftOut: Int32Array }
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
  let sample = everyRow(rows)
  let leftOut: Int32Array = new Int32Array(0)
  return {
    rows: round => {
      if (rowCount < rows && round % rowFrequency === 0) {
        sample = sampleRows(rows, rowCount, random)
        leftOut = rowsLeftOut(rows, sample)
      }
      return { sample, leftOut }
    },
    usesFeature: () => {
      if (featureCount === features) return new Uint8Array(features).fill(1)
      const uses = new Uint8Array(features)
      for (const feature of sampleRows(features, featureCount, random)) uses[feature] = 1
      return uses
    },
  }
}
