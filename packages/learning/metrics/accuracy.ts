/** Share of rows predicted right; `NaN` of nothing. */
export const accuracy = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number => {
  let right = 0
  for (let row = 0; row < actual.length; row++) if (actual[row] === predicted[row]) right++
  return right / actual.length
}
