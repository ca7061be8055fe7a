/** 2⁻⁵², as scikit-learn clips: one sure and wrong prediction must not make the mean infinite. */
const SMALLEST = Number.EPSILON

/** Negative logarithm of the probability that was given to what came true. */
export const logLossOfRow = (probability: number): number =>
  -Math.log(Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST))

/** Mean negative logarithm of the probability given to the class that came true. `probabilities[k][row]`. */
export const logLoss = (
  actual: ArrayLike<number>,
  probabilities: readonly Float64Array[],
  weights?: ArrayLike<number>,
): number => {
  let sum = 0
  let all = 0
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    all += weight
    sum += weight * logLossOfRow(probabilities[actual[row]!]![row]!)
  }
  return sum / all
}
