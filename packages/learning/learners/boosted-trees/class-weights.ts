import type { Task, TrainingData } from '../../matrix/training-data.ts'
import type { BoostedTreesParameters } from './parameters.ts'

/** Factor of each class. `balanced`: rows / (classes · rows of the class), as in scikit-learn; weights count as rows. */
const classFactors = (
  { y, weights }: TrainingData,
  classes: readonly string[],
  wanted: BoostedTreesParameters['classWeights'],
): number[] => {
  if (wanted === 'none') return classes.map(() => 1)
  if (wanted !== 'balanced') return classes.map(name => wanted[name] ?? 1)
  const sums = classes.map(() => 0)
  let total = 0
  for (let row = 0; row < y.length; row++) {
    const weight = weights?.[row] ?? 1
    sums[y[row]!]! += weight
    total += weight
  }
  return sums.map(sum => (sum === 0 ? 0 : total / (classes.length * sum)))
}

/** The weight of every row: its own times its class's; null where every row counts once. */
export const rowWeights = (
  data: TrainingData,
  task: Task,
  wanted: BoostedTreesParameters['classWeights'],
): Float64Array | null => {
  if (task.kind === 'regression' || wanted === 'none') return data.weights ?? null
  const weights = data.weights ?? new Float64Array(data.y.length).fill(1)
  const factors = classFactors(data, task.classes, wanted)
  return weights.map((weight, row) => weight * factors[data.y[row]!]!)
}
