import type { BoostedTreesModel } from './boosted-trees-model.ts'
import { sigmoid, softmaxInPlace } from './link.ts'

/** One row's scores (beginning at `first`) → its class probabilities, or its value. `into` has one entry a class. */
export const writeOutputs = (
  { task, link }: Pick<BoostedTreesModel, 'task' | 'link'>,
  scores: Float64Array,
  first: number,
  into: Float64Array | number[],
): void => {
  if (task.kind === 'regression') {
    into[0] = link === 'log' ? Math.exp(scores[first]!) : scores[first]!
  } else if (task.classes.length === 2) {
    const probability = sigmoid(scores[first]!)
    into[0] = 1 - probability
    into[1] = probability
  } else {
    softmaxInPlace(scores, first, task.classes.length)
    for (let k = 0; k < task.classes.length; k++) into[k] = scores[first + k]!
  }
}
