import { flattenForest } from '../boosted-trees/forest.ts'
import { scoreRows } from '../boosted-trees/walk-forest.ts'
import type { ForestModel } from './forest-model.ts'

/** Prepares a forest for rows whose values lie one row after another: the mean of its trees. */
export const forestOutputs = (model: ForestModel) => {
  const { trees, features, task } = model
  const channels = trees[0]?.leafValues.length ?? 1
  const forest = flattenForest({
    features,
    initial: new Array<number>(channels).fill(0),
    rounds: trees.map(({ leafValues, ...tree }) => leafValues.map(leafValue => ({ ...tree, leafValue }))),
  })
  const classes = task.kind === 'classification' ? task.classes.length : 1
  let scores = new Float64Array(channels)
  return (values: Float64Array, rows: number, into: Float64Array): void => {
    if (scores.length < rows * channels) scores = new Float64Array(rows * channels)
    scoreRows(forest, values, rows, scores)
    for (let row = 0; row < rows; row++) {
      if (classes === 2) {
        const share = scores[row]! / trees.length
        into[2 * row] = 1 - share
        into[2 * row + 1] = share
        continue
      }
      for (let k = 0; k < channels; k++) into[row * channels + k] = scores[row * channels + k]! / trees.length
    }
  }
}
