/**
 * Mean squared distance between predicted probability and what happened. `actual` is 1 where the event happened and
 * 0 elsewhere, `probability` that of the event. 0 is perfect, 0.25 a coin.
 */
export const brier = (
  actual: ArrayLike<number>,
  probability: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number => {
  let sum = 0
  let all = 0
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    all += weight
    sum += weight * (probability[row]! - actual[row]!) ** 2
  }
  return sum / all
}

/** Over all classes (Brier's own definition): squared distances summed over the classes; twice `brier` with two classes. */
export const brierOfClasses = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  weights?: ArrayLike<number>,
): number => {
  let sum = 0
  let all = 0
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    all += weight
    for (let k = 0; k < probabilities.length; k++)
      sum += weight * (probabilities[k]![row]! - (actual[row] === k ? 1 : 0)) ** 2
  }
  return sum / all
}
