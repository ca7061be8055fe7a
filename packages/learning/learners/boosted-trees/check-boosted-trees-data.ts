import { type Checked, failed, passed } from '../../failure.ts'
import type { Task, TrainingData } from '../../matrix/training-data.ts'
import type { BoostedTreesParameters } from './parameters.ts'

const checkMonotonic = (
  { x }: TrainingData,
  task: Task,
  { monotonic }: BoostedTreesParameters,
): Checked<null> => {
  for (const feature of Object.keys(monotonic)) {
    const column = x.columns.find(({ name }) => name === feature)
    if (!column)
      return failed('monotonic-feature-unknown', {
        feature,
        allowed: x.columns.map(({ name }) => name).join(', '),
      })
    if (column.kind === 'categorical') return failed('monotonic-category', { feature })
    if (task.kind === 'classification' && task.classes.length > 2)
      return failed('monotonic-several-classes', { feature, classes: task.classes.length })
  }
  return passed(null)
}

/**
 * Whether the data go with the parameters. Failures: `target-negative` (`row`, `value`) with the Poisson loss,
 * `monotonic-feature-unknown` (`feature`, `allowed`), `monotonic-category`, `monotonic-several-classes` (a class's
 * probability hangs on all scores, so that none of them alone can hold it).
 */
export const checkBoostedTreesData = (
  data: TrainingData,
  task: Task,
  parameters: BoostedTreesParameters,
): Checked<null> => {
  if (task.kind === 'regression' && parameters.loss === 'poisson') {
    const row = data.y.findIndex(value => value < 0)
    if (row >= 0) return failed('target-negative', { row, value: data.y[row]! })
  }
  return checkMonotonic(data, task, parameters)
}
