/**
 * The value that the share `at` of sorted values lies below, between neighbours in proportion (Hyndman & Fan 1996,
 * type 7; the PERCENTILE.INC of spreadsheets). At least one value.
 */
export const quantile = (sorted: Float64Array, at: number): number => {
  const place = at * (sorted.length - 1)
  const below = Math.floor(place)
  const left = sorted[below]!
  // No difference is formed where there is none to divide, so that equal values stay exactly what they are.
  return place === below ? left : left + (place - below) * (sorted[below + 1]! - left)
}
