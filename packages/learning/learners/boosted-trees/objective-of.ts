import type { Task } from '../../matrix/training-data.ts'
import { binaryLogLoss } from './binary-log-loss.ts'
import type { Objective } from './objective.ts'
import { softmaxLogLoss } from './softmax-log-loss.ts'
import { squaredError } from './squared-error.ts'

/** What is minimised for a task: squared error, log loss of two classes, or of more. */
export const objectiveOf = (task: Task): Objective => {
  if (task.kind === 'regression') return squaredError
  return task.classes.length === 2 ? binaryLogLoss : softmaxLogLoss(task.classes.length)
}
