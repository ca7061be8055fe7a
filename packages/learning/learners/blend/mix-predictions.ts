import type { Prediction } from '../prediction.ts'

const columnsOf = (prediction: Prediction): readonly Float64Array[] =>
  prediction.kind === 'classification' ? prediction.probabilities : [prediction.values]

/** The sum of weighted predictions of the same rows, in their order; weights sum to 1. A row of `NaN`s stays one. */
export const mixPredictions = (parts: readonly { prediction: Prediction; weight: number }[]): Prediction => {
  const first = parts[0]!.prediction
  const columns = columnsOf(first).map((column, k) => {
    const mixed = new Float64Array(column.length)
    for (const { prediction, weight } of parts) {
      const values = columnsOf(prediction)[k]!
      for (let row = 0; row < mixed.length; row++) mixed[row]! += weight * values[row]!
    }
    return mixed
  })
  return first.kind === 'classification'
    ? { kind: 'classification', probabilities: columns }
    : { kind: 'regression', values: columns[0]! }
}
