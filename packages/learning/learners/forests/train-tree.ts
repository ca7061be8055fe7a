import { type Task, type TrainingData, takeTrainingRows } from '../../matrix/training-data.ts'
import { logLossOfRow } from '../../metrics/log-loss.ts'
import { randomFolds } from '../../splits/random-folds.ts'
import { stratifiedFolds } from '../../splits/stratified-folds.ts'
import { createRandom } from '../../statistics/random.ts'
import type { ClassWeights } from '../check-class-weights.ts'
import type { LearnerRun } from '../learner.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import type { ForestModel, ForestTree } from './forest-model.ts'
import { growForestTree } from './grow-forest-tree.ts'
import { leafOfRow } from './leaf-of-row.ts'
import { pruneTree } from './prune.ts'
import { prepareForest } from './train-forest.ts'

export type TreeParameters = {
  /** Leaves at most. */
  leaves: number
  minLeafRows: number
  maxDepth: number
  bins: number
  classWeights: ClassWeights
}

const FOLDS = 5

/**
 * Shares as if one more row of the whole had fallen into every leaf: a pure leaf of few rows is not sure of anything
 * (m-estimate with m = 1, Cestnik 1990).
 */
const smooth = (tree: ForestTree, root: readonly number[]): ForestTree => ({
  ...tree,
  leafValues: tree.leafValues.map((values, k) =>
    values.map((value, leaf) => (value * tree.leafRows[leaf]! + root[k]!) / (tree.leafRows[leaf]! + 1)),
  ),
})

/** A grown tree that can be cut back to any number of leaves. */
const growPrunable = (data: TrainingData, task: Task, parameters: TreeParameters, seed: number) => {
  const shared = prepareForest(data, task, parameters)
  const nodeValues: number[][] = Array.from({ length: shared.target.channels }, () => [])
  const tree = growForestTree({
    ...shared,
    minLeafRows: parameters.minLeafRows,
    maxDepth: parameters.maxDepth,
    featuresPerNode: shared.features.length,
    randomThresholds: false,
    random: createRandom(seed),
    nodeValues,
  })
  const whole = pruneTree(tree, nodeValues, 1).leafValues.map(values => values[0]!)
  return (leaves: number): ForestTree => {
    const pruned = pruneTree(tree, nodeValues, leaves)
    return task.kind === 'classification' ? smooth(pruned, whole) : pruned
  }
}

const lossOf = (tree: ForestTree, { x, y, weights }: TrainingData, task: Task): number => {
  let sum = 0
  for (let row = 0; row < y.length; row++) {
    const leaf = leafOfRow(tree, x.columns, row)
    const value = (k: number) => tree.leafValues[k]![leaf]!
    const share = tree.leafValues.length > 1 ? value(y[row]!) : y[row] === 1 ? value(0) : 1 - value(0)
    const loss = task.kind === 'regression' ? (value(0) - y[row]!) ** 2 : logLossOfRow(share)
    sum += (weights?.[row] ?? 1) * loss
  }
  return sum
}

/** The fewest leaves that lose least over five folds. */
const chooseLeaves = (
  data: TrainingData,
  task: Task,
  parameters: TreeParameters,
  seed: number,
  onFold: (fold: number) => void,
): number => {
  const sums = new Float64Array(parameters.leaves)
  const folds =
    task.kind === 'classification'
      ? stratifiedFolds(data.y, FOLDS, seed)
      : randomFolds(data.y.length, FOLDS, seed)
  folds.forEach(({ train, test }, fold) => {
    const treeOf = growPrunable(takeTrainingRows(data, train), task, parameters, seed)
    const held = takeTrainingRows(data, test)
    sums.forEach((_, i) => {
      sums[i]! += lossOf(treeOf(i + 1), held, task)
    })
    onFold(fold + 1)
  })
  return sums.indexOf(Math.min(...sums)) + 1
}

/**
 * One tree that a person can read (CART, Breiman et al. 1984): grown on all features, cut back to the number of leaves
 * that does best on rows it has not seen. `threshold-rule` is the same with one cut: a single column on one side of a
 * single limit.
 */
export const trainTree = (
  learner: 'tree' | 'threshold-rule',
  data: TrainingData,
  task: Task,
  parameters: TreeParameters,
  { seed, signal, onProgress }: LearnerRun,
): ForestModel => {
  signal?.throwIfAborted()
  const steps = learner === 'tree' && data.y.length >= 2 * FOLDS ? FOLDS + 1 : 1
  const step = (done: number) => {
    onProgress?.({ done, of: steps })
    signal?.throwIfAborted()
  }
  const leaves = steps === 1 ? parameters.leaves : chooseLeaves(data, task, parameters, seed, step)
  const tree = growPrunable(data, task, parameters, seed)(leaves)
  step(steps)
  const { leaves: _, maxDepth: __, ...ruleParameters } = parameters
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    learner,
    task,
    features: data.x.columns.map(featureOf),
    parameters: learner === 'tree' ? parameters : ruleParameters,
    seed,
    trees: [tree],
    outOfBag: null,
  }
}
