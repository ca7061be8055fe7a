import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { mean, weightedMean } from '../../statistics/mean.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import type { ConstantModel } from './constant-model.ts'

const classShares = (y: Float64Array, classes: number, weights?: Float64Array): number[] => {
  const shares = new Array<number>(classes).fill(0)
  let total = 0
  for (let row = 0; row < y.length; row++) {
    const weight = weights?.[row] ?? 1
    shares[y[row]!]! += weight
    total += weight
  }
  return shares.map(share => share / total)
}

/** The baseline every learner has to beat: the share of each class, or the mean of the target. */
export const trainConstant = (data: TrainingData, task: Task): ConstantModel => ({
  format: MODEL_FORMAT,
  version: MODEL_VERSION,
  learner: 'constant',
  task,
  features: data.x.columns.map(featureOf),
  parameters: {},
  seed: 0,
  outputs:
    task.kind === 'classification'
      ? classShares(data.y, task.classes.length, data.weights)
      : [data.weights ? weightedMean(data.y, data.weights) : mean(data.y)],
})
