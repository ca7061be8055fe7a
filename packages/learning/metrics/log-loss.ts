/** 2⁻⁵², as scikit-learn clips: one sure and wrong prediction must not make the mean infinite. */
const SMALLEST = Number.EPSILON

/** Mean negative logarithm of the probability given to the class that came true. `probabilities[k][row]`. */
export const logLoss = (actual: ArrayLike<number>, probabilities: readonly Float64Array[]): number => {
  let sum = 0
  for (let row = 0; row < actual.length; row++) {
    const probability = probabilities[actual[row]!]![row]!
    sum -= Math.log(Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST))
  }
  return sum / actual.length
}
