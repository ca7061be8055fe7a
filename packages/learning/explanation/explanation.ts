/**
 * Why a model said what it said, row by row. For output k, `base[k]` + the sum of a row's contributions = the model's
 * raw score of that row. `contributions[k]` is row by row, one entry a feature in the model's order.
 */
export type Explanation = {
  features: readonly string[]
  rows: number
  /** Outputs are those of the raw score: one of a number or of two classes, otherwise one a class. */
  outputs: number
  /** `value`: the target's unit; `log-odds`: of the second class; `softmax-score`: before softmax; `probability`. */
  space: 'value' | 'log-odds' | 'softmax-score' | 'probability'
  base: Float64Array
  contributions: Float64Array[]
}

/** Mean absolute contribution of each feature over the rows and outputs: how much it moves what the model says. */
export const meanContributions = ({ features, rows, contributions }: Explanation): Float64Array => {
  const means = new Float64Array(features.length)
  for (const ofOutput of contributions)
    for (let i = 0; i < ofOutput.length; i++) {
      const feature = i % features.length
      means[feature] = means[feature]! + Math.abs(ofOutput[i]!) / rows / contributions.length
    }
  return means
}
