import { mean } from '../statistics/mean.ts'

const meanOver = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  error: (actual: number, predicted: number) => number,
): number => {
  let sum = 0
  for (let row = 0; row < actual.length; row++) sum += error(actual[row]!, predicted[row]!)
  return sum / actual.length
}

/** Root of the mean squared error, in the target's unit. */
export const rmse = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number =>
  Math.sqrt(meanOver(actual, predicted, (a, p) => (a - p) ** 2))

/** Mean absolute error, in the target's unit. */
export const mae = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number =>
  meanOver(actual, predicted, (a, p) => Math.abs(a - p))

/** Share of the variance explained: 1 perfect, 0 no better than the mean; `NaN` where the target does not vary. */
export const r2 = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number => {
  const centre = mean(actual)
  const variance = meanOver(actual, actual, a => (a - centre) ** 2)
  return variance === 0 ? Number.NaN : 1 - meanOver(actual, predicted, (a, p) => (a - p) ** 2) / variance
}

/**
 * Mean absolute error as a share of the actual value (0.1 = 10 %). Rows whose actual value is 0 have no such share and
 * are left out; `NaN` if no other is there.
 */
export const mape = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number => {
  let sum = 0
  let counted = 0
  for (let row = 0; row < actual.length; row++) {
    if (actual[row] === 0) continue
    sum += Math.abs((actual[row]! - predicted[row]!) / actual[row]!)
    counted++
  }
  return sum / counted
}
