/** The target less its weighted mean; `deviation` over all rows. */
export type CentredTarget = { values: Float64Array; mean: number; deviation: number }

export const centredTarget = (y: Float64Array, weights: Float64Array): CentredTarget => {
  let [sum, squares, total] = [0, 0, 0]
  for (let row = 0; row < y.length; row++) {
    sum += weights[row]! * y[row]!
    total += weights[row]!
  }
  const mean = sum / total
  const values = y.map(value => value - mean)
  for (let row = 0; row < y.length; row++) squares += weights[row]! * values[row]! ** 2
  return { values, mean, deviation: Math.sqrt(squares / total) }
}
