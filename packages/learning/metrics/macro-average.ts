import { f1, precision, recall } from './precision-recall.ts'

type OneClassMetric = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  positive: number,
  weights?: ArrayLike<number>,
) => number

/** Classes that occur in a row that counts at all, actual or predicted. */
const occurringClasses = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
  weights: ArrayLike<number> | undefined,
): number[] => {
  const seen = new Uint8Array(classes)
  for (let row = 0; row < actual.length; row++) {
    if (weights && weights[row] === 0) continue
    seen[actual[row]!] = 1
    seen[predicted[row]!] = 1
  }
  return [...seen.keys()].filter(k => seen[k] === 1)
}

/** Mean over the classes that occur in `actual` or `predicted`, each counting the same (scikit-learn's `macro`). */
const macroAverage =
  (metric: OneClassMetric) =>
  (
    actual: ArrayLike<number>,
    predicted: ArrayLike<number>,
    classes: number,
    weights?: ArrayLike<number>,
  ): number => {
    const occurring = occurringClasses(actual, predicted, classes, weights)
    let sum = 0
    for (const k of occurring) sum += metric(actual, predicted, k, weights)
    return sum / occurring.length
  }

export const macroPrecision = macroAverage(precision)
export const macroRecall = macroAverage(recall)
export const macroF1 = macroAverage(f1)
