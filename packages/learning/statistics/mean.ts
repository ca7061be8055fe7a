/** Arithmetic mean; `NaN` of nothing. */
export const mean = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** Mean in which each value counts by its weight, or once (`null`); `NaN` when the weights sum to zero. */
export const weightedMean = (values: ArrayLike<number>, weights: ArrayLike<number> | null): number => {
  if (!weights) return mean(values)
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    sum += values[i]! * weights[i]!
    total += weights[i]!
  }
  return sum / total
}
