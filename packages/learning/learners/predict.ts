import type { Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Task } from '../matrix/training-data.ts'
import { alignColumns } from './align-columns.ts'
import { mixPredictions } from './blend/mix-predictions.ts'
import type { BoostedTreesModel } from './boosted-trees/boosted-trees-model.ts'
import { flattenForest } from './boosted-trees/forest.ts'
import { writeOutputs } from './boosted-trees/scores-to-outputs.ts'
import { scoreRows } from './boosted-trees/walk-forest.ts'
import { checkFeatures } from './check-features.ts'
import type { Model } from './model.ts'
import type { Prediction } from './prediction.ts'

/** Rows scored together: their values stay in the cache while the trees pass over them. */
const BLOCK = 512

const gatherBlock = (columns: readonly Column[], begin: number, rows: number, values: Float64Array): void => {
  columns.forEach((column, f) => {
    for (let row = 0; row < rows; row++) {
      const code = column.kind === 'categorical' ? column.codes[begin + row]! : 0
      values[row * columns.length + f] =
        column.kind === 'numeric' ? column.values[begin + row]! : code < 0 ? Number.NaN : code
    }
  })
}

const outputsOf = (task: Task): number => (task.kind === 'classification' ? task.classes.length : 1)

const predictTrees = (model: BoostedTreesModel, x: Matrix): Float64Array[] => {
  const forest = flattenForest(model)
  const columns = alignColumns(x, model.features)
  const values = new Float64Array(BLOCK * columns.length)
  const scores = new Float64Array(BLOCK * forest.outputs)
  const predicted = Array.from({ length: outputsOf(model.task) }, () => new Float64Array(x.rows))
  const outputs = new Float64Array(predicted.length)
  for (let begin = 0; begin < x.rows; begin += BLOCK) {
    const rows = Math.min(BLOCK, x.rows - begin)
    gatherBlock(columns, begin, rows, values)
    scoreRows(forest, values, rows, scores)
    for (let row = 0; row < rows; row++) {
      writeOutputs(model, scores, row * forest.outputs, outputs)
      for (let k = 0; k < predicted.length; k++) predicted[k]![begin + row] = outputs[k]!
    }
  }
  return predicted
}

/**
 * Predicts every row of the matrix. Columns are found by name, in any order; a matrix that does not pass
 * `checkFeatures` throws `TypeError`.
 */
export const predict = (model: Model, x: Matrix): Prediction => {
  const checked = checkFeatures(model, x)
  if (!checked.ok) throw new TypeError(`${checked.failure.code} ${JSON.stringify(checked.failure.params)}`)
  if (model.learner === 'blend')
    return mixPredictions(
      model.members.map(({ weight, model: member }) => ({ weight, prediction: predict(member, x) })),
    )
  const predicted =
    model.learner === 'constant'
      ? model.outputs.map(output => new Float64Array(x.rows).fill(output))
      : predictTrees(model, x)
  return model.task.kind === 'classification'
    ? { kind: 'classification', probabilities: predicted }
    : { kind: 'regression', values: predicted[0]! }
}
