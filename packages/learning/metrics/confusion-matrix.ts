/**
 * Counts rows by actual class (first index) and predicted class (second index). `actual` and `predicted` hold class
 * indexes 0 … `classes` − 1, one entry a row; with `weights` a row counts by its weight.
 */
export const confusionMatrix = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
  weights?: ArrayLike<number>,
): number[][] => {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  for (let row = 0; row < actual.length; row++) {
    const ofActual = counts[actual[row]!]!
    const said = predicted[row]!
    ofActual[said] = ofActual[said]! + (weights ? weights[row]! : 1)
  }
  return counts
}
