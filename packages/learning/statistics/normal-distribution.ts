/** Complementary error function for any x, by its continued fraction outside and its series inside ±2 (DLMF 7.9, 7.6). */
const erfc = (x: number): number => {
  const z = Math.abs(x)
  let upper: number
  if (z < 2) {
    let term = z
    let sum = z
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= (2 * z * z) / (2 * n + 1)
      sum += term
    }
    upper = 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z) * sum
  } else {
    let fraction = 0
    for (let n = 80; n >= 1; n--) fraction = n / 2 / (z + fraction)
    upper = Math.exp(-z * z) / Math.sqrt(Math.PI) / (z + fraction)
  }
  return x >= 0 ? upper : 2 - upper
}

/** Probability that a standard normal value lies above `z`. Accurate in the far tail, where 1 − Φ(z) would be nought. */
export const normalTail = (z: number): number => erfc(z / Math.SQRT2) / 2

/** Probability that a standard normal value is at most `z`. */
export const normalBelow = (z: number): number => normalTail(-z)

const ratio = (x: number, above: readonly number[], below: readonly number[]): number =>
  above.reduce((sum, factor) => sum * x + factor, 0) / below.reduce((sum, factor) => sum * x + factor, 0)

/** Where the tails begin for Acklam's approximation. */
const TAIL = 0.02425

/** Acklam's rational approximation of the quantile, to a relative 1.2e-9; one step of Halley takes it to rounding. */
const approximateQuantile = (probability: number): number => {
  if (probability < TAIL)
    return ratio(
      Math.sqrt(-2 * Math.log(probability)),
      [
        -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
        2.938163982698783,
      ],
      [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
    )
  if (probability > 1 - TAIL) return -approximateQuantile(1 - probability)
  const q = probability - 0.5
  return (
    q *
    ratio(
      q * q,
      [
        -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
        2.506628277459239,
      ],
      [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
    )
  )
}

/** The value below which a standard normal lies with the probability, in (0, 1). */
export const normalQuantile = (probability: number): number => {
  if (probability > 0.5) return -normalQuantile(1 - probability)
  const z = approximateQuantile(probability)
  const error = (normalBelow(z) - probability) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2)
  return z - error / (1 + (z * error) / 2)
}
