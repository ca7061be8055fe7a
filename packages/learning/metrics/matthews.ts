import { confusionMatrix } from './confusion-matrix.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Matthews correlation coefficient of any number of classes (Gorodkin 2004): 1 perfect, 0 no better than chance; 0 as
 * well when only one class occurs or is predicted.
 */
export const matthews = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
  weights?: ArrayLike<number>,
): number => {
  const counts = confusionMatrix(actual, predicted, classes, weights)
  const rows = sum(counts.map(sum))
  const right = sum(counts.map((row, k) => row[k]!))
  const actualCounts = counts.map(sum)
  const predictedCounts = counts.map((_, k) => sum(counts.map(row => row[k]!)))
  const both = sum(actualCounts.map((count, k) => count * predictedCounts[k]!))
  const spreadActual = rows * rows - sum(actualCounts.map(count => count * count))
  const spreadPredicted = rows * rows - sum(predictedCounts.map(count => count * count))
  if (spreadActual === 0 || spreadPredicted === 0) return 0
  return (right * rows - both) / Math.sqrt(spreadActual * spreadPredicted)
}
