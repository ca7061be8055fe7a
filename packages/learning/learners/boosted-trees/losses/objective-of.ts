import type { Task } from '../../../matrix/training-data.ts'
import type { BoostedTreesParameters } from '../parameters.ts'
import { binaryLogLoss } from './binary-log-loss.ts'
import type { Objective } from './objective.ts'
import { poissonDeviance } from './poisson-deviance.ts'
import { absoluteError, quantileLoss } from './quantile-loss.ts'
import { softmaxLogLoss } from './softmax-log-loss.ts'
import { squaredError } from './squared-error.ts'

/** What is minimised: of numbers the loss that was asked for, log loss of two classes, or of more. */
export const objectiveOf = (
  task: Task,
  { loss, quantile }: Pick<BoostedTreesParameters, 'loss' | 'quantile'>,
): Objective => {
  if (task.kind === 'classification')
    return task.classes.length === 2 ? binaryLogLoss : softmaxLogLoss(task.classes.length)
  switch (loss) {
    case 'squared':
      return squaredError
    case 'absolute':
      return absoluteError
    case 'quantile':
      return quantileLoss(quantile)
    case 'poisson':
      return poissonDeviance
  }
}
