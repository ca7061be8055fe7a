/**
 * Exact Shapley values of a linear score with independent features (Lundberg & Lee 2017): coefficient times the distance
 * from the training mean. `terms[t]` is one column of the design: its coefficient, its mean in training and the feature
 * it belongs to (a category has several). `values` is row by row, one entry a term.
 */
export const linearShap = (
  intercept: number,
  terms: readonly { coefficient: number; mean: number; feature: number }[],
  values: Float64Array,
  features: number,
): { base: number; contributions: Float64Array } => {
  const rows = terms.length === 0 ? 0 : values.length / terms.length
  const contributions = new Float64Array(rows * features)
  for (let row = 0; row < rows; row++)
    terms.forEach(({ coefficient, mean, feature }, t) => {
      const at = row * features + feature
      contributions[at] = contributions[at]! + coefficient * (values[row * terms.length + t]! - mean)
    })
  return {
    base: terms.reduce((sum, { coefficient, mean }) => sum + coefficient * mean, intercept),
    contributions,
  }
}
