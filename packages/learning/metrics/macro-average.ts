import { f1, precision, recall } from './precision-recall.ts'

type OneClassMetric = (actual: ArrayLike<number>, predicted: ArrayLike<number>, positive: number) => number

/** Mean over the classes that occur in `actual` or `predicted`, each counting the same (scikit-learn's `macro`). */
const macroAverage =
  (metric: OneClassMetric) =>
  (actual: ArrayLike<number>, predicted: ArrayLike<number>, classes: number): number => {
    const occurring = new Set([...Array.from(actual), ...Array.from(predicted)])
    let sum = 0
    for (let k = 0; k < classes; k++) if (occurring.has(k)) sum += metric(actual, predicted, k)
    return sum / occurring.size
  }

export const macroPrecision = macroAverage(precision)
export const macroRecall = macroAverage(recall)
export const macroF1 = macroAverage(f1)
