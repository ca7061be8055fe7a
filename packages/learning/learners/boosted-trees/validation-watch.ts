import type { TrainingData } from '../../matrix/training-data.ts'
import { alignColumns } from '../align-columns.ts'
import type { Feature } from '../model-head.ts'
import { binMatrix } from './binned-matrix.ts'
import { addBinnedTree, type BinnedTree } from './binned-tree.ts'
import type { FeatureBins } from './feature-bins.ts'
import { meanLoss, type Objective } from './losses/objective.ts'
import { everyRow } from './sample-rows.ts'
import { initialScores } from './scores.ts'

/** Keeps the scores of the validation rows up to date as trees are added. */
export type ValidationWatch = { add: (tree: BinnedTree, output: number) => void; loss: () => number }

export const watchValidation = (
  { x, y, weights }: TrainingData,
  features: readonly Feature[],
  bins: readonly FeatureBins[],
  objective: Objective,
  initial: Float64Array,
): ValidationWatch => {
  const binned = binMatrix({ rows: x.rows, columns: alignColumns(x, features) }, bins)
  const rows = everyRow(x.rows)
  const scores = initialScores(initial, x.rows)
  const target = { y, weights: weights ?? null }
  return {
    add: (tree, output) => addBinnedTree(tree, binned, rows, 0, x.rows, scores, output * x.rows),
    loss: () => meanLoss(objective, target, scores),
  }
}
