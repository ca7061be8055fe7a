/** Rows of one class against all others. */
type Hits = { truePositives: number; falsePositives: number; falseNegatives: number }

const countHits = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  positive: number,
  weights: ArrayLike<number> | undefined,
): Hits => {
  const hits = { truePositives: 0, falsePositives: 0, falseNegatives: 0 }
  for (let row = 0; row < actual.length; row++) {
    const is = actual[row] === positive
    const said = predicted[row] === positive
    const weight = weights ? weights[row]! : 1
    if (is && said) hits.truePositives += weight
    else if (said) hits.falsePositives += weight
    else if (is) hits.falseNegatives += weight
  }
  return hits
}

/** A share of nothing counts as 0, as in scikit-learn. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Of the rows predicted `positive`, the share that are; 0 when none is predicted so. */
export const precision = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  positive = 1,
  weights?: ArrayLike<number>,
): number => {
  const { truePositives, falsePositives } = countHits(actual, predicted, positive, weights)
  return share(truePositives, truePositives + falsePositives)
}

/** Of the rows that are `positive`, the share predicted so; 0 when there is none. */
export const recall = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  positive = 1,
  weights?: ArrayLike<number>,
): number => {
  const { truePositives, falseNegatives } = countHits(actual, predicted, positive, weights)
  return share(truePositives, truePositives + falseNegatives)
}

/** Harmonic mean of precision and recall; 0 when the class neither occurs nor is predicted. */
export const f1 = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  positive = 1,
  weights?: ArrayLike<number>,
): number => {
  const { truePositives, falsePositives, falseNegatives } = countHits(actual, predicted, positive, weights)
  return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
}
