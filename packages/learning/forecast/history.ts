/**
 * One series in the order of time, a value every step, without gaps. `timeOf` gives the moment of a row in milliseconds
 * since 1970, of rows still to come as well; `NaN` where there is no clock.
 */
export type History = { values: Float64Array; timeOf: (row: number) => number }

/** The series as it was known after so many rows. */
export const knownAfter = (rows: number, { values, timeOf }: History): History => ({
  values: values.subarray(0, rows),
  timeOf,
})

/**
 * How far a series usually is from itself one season before, in its unit (the scale of MASE, Hyndman & Koehler 2006); from
 * itself one row before where that is nought, and 1 where nothing moves.
 */
export const scaleOf = (values: ArrayLike<number>, season: number): number => {
  for (const lag of [season, 1]) {
    let sum = 0
    for (let row = lag; row < values.length; row++) sum += Math.abs(values[row]! - values[row - lag]!)
    if (sum > 0) return sum / (values.length - lag)
  }
  return 1
}
