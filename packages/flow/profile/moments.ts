/** The sum of `(value − from)` to a power, first or second; what adding rounds off is carried along (Kahan 1965). */
const sumOf = (values: Float64Array, from: number, isSquared: boolean): number => {
  let [sum, lost] = [0, 0]
  for (let at = 0; at < values.length; at++) {
    const off = values[at]! - from
    const value = (isSquared ? off * off : off) - lost
    const more = sum + value
    lost = more - sum - value
    sum = more
  }
  return sum
}

/**
 * Mean and deviation (of a sample) of numbers, none of them NaN, about the first of them, so that what is constant has no
 * deviation and large numbers lose no digits; null where there are too few.
 */
export const momentsOf = (values: Float64Array): { mean: number | null; sd: number | null } => {
  const { length } = values
  if (length === 0) return { mean: null, sd: null }
  const mean = values[0]! + sumOf(values, values[0]!, false) / length
  return { mean, sd: length === 1 ? null : Math.sqrt(sumOf(values, mean, true) / (length - 1)) }
}
