import type { Task, TrainingData } from '../../matrix/training-data.ts'

/**
 * The target as trees see it. With one channel `y` is the number, or 0 and 1; with more it is the index of the channel
 * that is 1, the others being 0. Least squared error over the channels is then least Gini impurity.
 */
export type ForestTarget = { y: Float64Array; channels: number }

export const forestTarget = ({ y }: TrainingData, task: Task): ForestTarget => ({
  y,
  channels: task.kind === 'classification' && task.classes.length > 2 ? task.classes.length : 1,
})
