import type { Task } from '../../matrix/training-data.ts'
import { sigmoid, softmaxInPlace } from './link.ts'

/** One row's scores (beginning at `first`) → its class probabilities, or its value. `into` has one entry a class. */
export const writeOutputs = (
  task: Task,
  scores: Float64Array,
  first: number,
  into: Float64Array | number[],
): void => {
  if (task.kind === 'regression') {
    into[0] = scores[first]!
  } else if (task.classes.length === 2) {
    const probability = sigmoid(scores[first]!)
    into[0] = 1 - probability
    into[1] = probability
  } else {
    softmaxInPlace(scores, first, task.classes.length)
    for (let k = 0; k < task.classes.length; k++) into[k] = scores[first + k]!
  }
}
