const meanOver = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  error: (actual: number, predicted: number) => number,
): number => {
  let sum = 0
  let all = 0
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    all += weight
    sum += weight * error(actual[row]!, predicted[row]!)
  }
  return sum / all
}

/** Root of the mean squared error, in the target's unit. */
export const rmse = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => Math.sqrt(meanOver(actual, predicted, weights, (a, p) => (a - p) ** 2))

/** Mean absolute error, in the target's unit. */
export const mae = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => meanOver(actual, predicted, weights, (a, p) => Math.abs(a - p))

/** Share of the variance explained: 1 perfect, 0 no better than the mean; `NaN` where the target does not vary. */
export const r2 = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => {
  const centre = meanOver(actual, actual, weights, a => a)
  const variance = meanOver(actual, actual, weights, a => (a - centre) ** 2)
  return variance === 0
    ? Number.NaN
    : 1 - meanOver(actual, predicted, weights, (a, p) => (a - p) ** 2) / variance
}

/**
 * Mean absolute error as a share of the actual value (0.1 = 10 %). `NaN` as soon as one row that counts is 0 in truth:
 * it has no such share, and a mean that leaves it out would look better than the model is.
 */
export const mape = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => {
  let sum = 0
  let all = 0
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    if (weight === 0) continue
    if (actual[row] === 0) return Number.NaN
    all += weight
    sum += weight * Math.abs((actual[row]! - predicted[row]!) / actual[row]!)
  }
  return sum / all
}

/**
 * Mean quantile (pinball) loss of a predicted quantile `alpha` in (0, 1) (Koenker & Bassett 1978): too low costs
 * `alpha` a unit, too high 1 − `alpha`. At 0.5 it is half the mean absolute error.
 */
export const quantileLoss = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  alpha: number,
  weights?: ArrayLike<number>,
): number =>
  meanOver(actual, predicted, weights, (a, p) => (a >= p ? alpha * (a - p) : (1 - alpha) * (p - a)))
