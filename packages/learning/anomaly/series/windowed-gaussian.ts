import { normalTail } from '../../statistics/normal-distribution.ts'

/**
 * The windowed Gaussian detector of the Numenta Anomaly Benchmark, as a peer: 1 less the probability that a normal
 * distribution, fitted to the last `window` values and moved on every `step`, goes so far to the value's side. One score a
 * value, in its order, 0.5 … 1; nought for the first.
 */
export const windowedGaussian = (values: ArrayLike<number>, window = 6400, step = 100): Float64Array => {
  const scores = new Float64Array(values.length)
  let [from, to] = [0, 0]
  let [mean, deviation] = [0, 1]
  const fit = () => {
    let [sum, squares] = [0, 0]
    for (let row = from; row < to; row++) sum += values[row]!
    mean = sum / (to - from)
    for (let row = from; row < to; row++) squares += (values[row]! - mean) ** 2
    deviation = Math.sqrt(squares / (to - from)) || 1e-6
  }
  for (let row = 0; row < values.length; row++) {
    if (row > 0) scores[row] = 1 - normalTail(Math.abs(values[row]! - mean) / deviation)
    if (row < window) {
      to = row + 1
      fit()
    } else if (row + 1 - to === step) {
      from += step
      to += step
      fit()
    }
  }
  return scores
}
