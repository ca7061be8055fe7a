/**
 * Quantile of ascending values without `NaN`, linear between neighbours (Hyndman & Fan's type 7, the default of R,
 * NumPy and DuckDB's `quantile_cont`). `probability` in [0, 1]; `NaN` of nothing.
 */
export const quantileOfSorted = (sorted: ArrayLike<number>, probability: number): number => {
  const position = (sorted.length - 1) * probability
  const below = Math.floor(position)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low === high ? low : low + (high - low) * (position - below)
}

/** Quantiles of values in any order; `NaN`s are left out. */
export const quantiles = (values: ArrayLike<number>, probabilities: readonly number[]): number[] => {
  const sorted = Float64Array.from(values)
    .filter(value => !Number.isNaN(value))
    .sort()
  return probabilities.map(probability => quantileOfSorted(sorted, probability))
}
