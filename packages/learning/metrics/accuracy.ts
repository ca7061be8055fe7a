/** Share of rows predicted right, each counting by its weight; `NaN` of nothing. */
export const accuracy = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => {
  let right = 0
  let all = 0
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    all += weight
    if (actual[row] === predicted[row]) right += weight
  }
  return right / all
}
