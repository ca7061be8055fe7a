import { createBatchWalk } from './boosted-trees/batch-walk.ts'
import type { BoostedTreesModel } from './boosted-trees/boosted-trees-model.ts'
import { flattenForest } from './boosted-trees/forest.ts'
import { writeOutputs } from './boosted-trees/scores-to-outputs.ts'
import { scoreRows } from './boosted-trees/walk-forest.ts'
import { forestOutputs } from './forests/score-forest.ts'
import { linearOutputs } from './linear/score-linear.ts'
import type { Model } from './model.ts'

/**
 * Writes the outputs of `rows` rows: a row's classes' probabilities, or its value, one row after another. `values` lie row
 * by row in the model's order of features, categories as codes, missing as `NaN`. A row alone and a row among many give
 * the same bits.
 */
export type RowOutputs = (values: Float64Array, rows: number, into: Float64Array) => void

export const outputsOf = ({ task }: Model): number =>
  task.kind === 'classification' ? task.classes.length : 1

const boostedTreesOutputs = (model: BoostedTreesModel, rowsAtOnce: number): RowOutputs => {
  const forest = flattenForest(model)
  const score =
    rowsAtOnce > 1
      ? createBatchWalk(forest, rowsAtOnce)
      : (values: Float64Array, rows: number, into: Float64Array) => scoreRows(forest, values, rows, into)
  let scores = new Float64Array(forest.outputs)
  const outputs: number[] = []
  return (values, rows, into) => {
    if (scores.length < rows * forest.outputs) scores = new Float64Array(rows * forest.outputs)
    score(values, rows, scores)
    for (let row = 0; row < rows; row++) {
      writeOutputs(model, scores, row * forest.outputs, outputs)
      into.set(outputs, row * outputs.length)
    }
  }
}

/**
 * Prepares a model that is not made of other models. A new learner's way to predict is one case here. `rowsAtOnce` above
 * 1 prepares for many blocks of at most so many rows.
 */
export const compileOutputs = (model: Exclude<Model, { learner: 'blend' }>, rowsAtOnce = 1): RowOutputs => {
  switch (model.learner) {
    case 'constant':
      return (_, rows, into) => {
        for (let row = 0; row < rows; row++) into.set(model.outputs, row * model.outputs.length)
      }
    case 'boosted-trees':
      return boostedTreesOutputs(model, rowsAtOnce)
    case 'linear':
    case 'ridge':
    case 'lasso':
    case 'elastic-net':
    case 'logistic':
      return linearOutputs(model)
    case 'random-forest':
    case 'extra-trees':
    case 'tree':
    case 'threshold-rule':
      return forestOutputs(model)
  }
}
