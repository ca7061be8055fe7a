import type { Column } from '../../matrix/column.ts'
import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { hash32 } from '../../statistics/hash-32.ts'
import { createRandom, type Random } from '../../statistics/random.ts'
import { rowWeights } from '../boosted-trees/class-weights.ts'
import { type FeatureBins, fitFeatureBins, numericBinner } from '../boosted-trees/feature-bins.ts'
import type { ClassWeights } from '../check-class-weights.ts'
import type { LearnerRun } from '../learner.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import type { ForestLearner, ForestModel, ForestTree } from './forest-model.ts'
import { forestTarget } from './forest-target.ts'
import { createGroupBuffers } from './groups.ts'
import { type ForestGrowth, growForestTree } from './grow-forest-tree.ts'
import { createOutOfBag } from './out-of-bag.ts'

export type ForestParameters = {
  trees: number
  /** Fewest rows in a leaf. */
  minLeafRows: number
  /** 0 = no limit. */
  maxDepth: number
  /** Share of the features that a node tries; `auto`: the square root of their number for classes, a third for a number. */
  featureFractionByNode: number | 'auto'
  /** Bins a feature at most. */
  bins: number
  /** Whether each tree draws its rows anew, as many as there are, with replacement. */
  bootstrap: boolean
  classWeights: ClassWeights
}

const binsOf = (column: Column, bins: FeatureBins): Uint16Array => {
  if (column.kind === 'numeric' && bins.kind === 'numeric')
    return Uint16Array.from(column.values, numericBinner(bins))
  if (column.kind === 'categorical' && bins.kind === 'categorical')
    return Uint16Array.from(column.codes, code => (code < 0 ? bins.present : bins.binOfCode[code]!))
  throw new TypeError(`column ${column.name} is not ${bins.kind}`)
}

/** What all trees of a forest share. */
export const prepareForest = (
  data: TrainingData,
  task: Task,
  { bins, classWeights }: { bins: number; classWeights: ClassWeights },
) => {
  const features = fitFeatureBins(data.x, bins)
  const target = forestTarget(data, task)
  const binLimit = features.reduce((most, { present }) => Math.max(most, present + 1), 1)
  return {
    features,
    bins: data.x.columns.map((column, f) => binsOf(column, features[f]!)),
    target,
    weights: rowWeights(data, task, classWeights) ?? new Float64Array(data.y.length).fill(1),
    buffers: createGroupBuffers(data.y.length, binLimit, target.channels),
  }
}

const drawRows = (weights: Float64Array, random: Random): Float64Array => {
  const drawn = new Float64Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const row = random.integer(weights.length)
    drawn[row] = drawn[row]! + weights[row]!
  }
  return drawn
}

const featuresPerNode = (features: number, share: number | 'auto', task: Task): number => {
  const wanted =
    share !== 'auto' ? features * share : task.kind === 'classification' ? Math.sqrt(features) : features / 3
  return Math.min(features, Math.max(1, Math.round(wanted)))
}

/**
 * Random forest (Breiman 2001) or extremely randomised trees (Geurts, Ernst & Wehenkel 2006): the mean of trees that are
 * grown to the end on drawn rows, drawn features and, for the latter, drawn cuts. Each tree has a random source of its
 * own, so that it does not hang on the others. A missing value goes to the side that it fits better.
 *
 * Expects data that passed `checkTrainingData` and parameters that passed the learner's `check`; throws the signal's
 * reason when aborted. `outOfBag` of the model is null without a bootstrap.
 */
export const trainForest = (
  learner: ForestLearner,
  data: TrainingData,
  task: Task,
  parameters: ForestParameters,
  { seed, signal, onProgress }: LearnerRun,
): ForestModel => {
  signal?.throwIfAborted()
  const shared = prepareForest(data, task, parameters)
  const outOfBag = createOutOfBag(data, task, shared.target.channels)
  const trees: ForestTree[] = []
  for (let tree = 0; tree < parameters.trees; tree++) {
    const random = createRandom(hash32(seed, tree))
    const weights = parameters.bootstrap ? drawRows(shared.weights, random) : shared.weights
    const growth: ForestGrowth = {
      ...shared,
      weights,
      minLeafRows: parameters.minLeafRows,
      maxDepth: parameters.maxDepth,
      featuresPerNode: featuresPerNode(shared.features.length, parameters.featureFractionByNode, task),
      randomThresholds: learner === 'extra-trees',
      random,
    }
    const grown = growForestTree(growth)
    if (parameters.bootstrap) outOfBag.add(grown, weights)
    trees.push(grown)
    onProgress?.({ done: tree + 1, of: parameters.trees })
    signal?.throwIfAborted()
  }
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    learner,
    task,
    features: data.x.columns.map(featureOf),
    parameters,
    seed,
    trees,
    outOfBag: outOfBag.result(),
  }
}
