type Triangle = { readonly low: number; readonly likely: number; readonly high: number }

/**
 * The value of a triangular distribution below which the share `at` of all lies (inverse distribution function).
 * `low` ≤ `likely` ≤ `high`; where all are the same, that value. Only arithmetic and square roots, which every engine
 * rounds alike.
 */
export const triangular = ({ low, likely, high }: Triangle, at: number): number => {
  const width = high - low
  if (width === 0) return likely
  const rising = likely - low
  return at * width < rising
    ? low + Math.sqrt(at * width * rising)
    : high - Math.sqrt((1 - at) * width * (high - likely))
}
