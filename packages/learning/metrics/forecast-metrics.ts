/** Mean over the rows whose value is known. */
const meanOver = (actual: ArrayLike<number>, of: (row: number) => number): number => {
  let sum = 0
  let rows = 0
  for (let row = 0; row < actual.length; row++) {
    if (Number.isNaN(actual[row]!)) continue
    sum += of(row)
    rows++
  }
  return sum / rows
}

/** Mean absolute scaled error (Hyndman & Koehler 2006): errors over those of the seasonal naive forecast in `training`. */
export const mase = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  training: ArrayLike<number>,
  season = 1,
): number => {
  let scale = 0
  let pairs = 0
  for (let row = season; row < training.length; row++) {
    const step = Math.abs(training[row]! - training[row - season]!)
    if (Number.isNaN(step)) continue
    scale += step
    pairs++
  }
  return meanOver(actual, row => Math.abs(predicted[row]! - actual[row]!)) / (scale / pairs)
}

/** Symmetric mean absolute percentage error as a share, 0 … 2 (Makridakis 1993, as in the M4 competition); 0 of 0 is no error. */
export const smape = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number =>
  meanOver(actual, row => {
    const size = Math.abs(actual[row]!) + Math.abs(predicted[row]!)
    return size === 0 ? 0 : (2 * Math.abs(predicted[row]! - actual[row]!)) / size
  })

/** Share of the rows inside their interval, ends included. */
export const intervalCoverage = (
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): number => meanOver(actual, row => (actual[row]! >= lower[row]! && actual[row]! <= upper[row]! ? 1 : 0))

/** Mean width of the intervals, in the target's unit. */
export const intervalWidth = (lower: ArrayLike<number>, upper: ArrayLike<number>): number =>
  meanOver(lower, row => upper[row]! - lower[row]!)
