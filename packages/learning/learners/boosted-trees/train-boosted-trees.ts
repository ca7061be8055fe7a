import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { createRandom, type Random } from '../../statistics/random.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import { type BinnedMatrix, binMatrix } from './binned-matrix.ts'
import { addBinnedTree } from './binned-tree.ts'
import type { BoostedTreesModel, Tree } from './boosted-trees-model.ts'
import { rowWeights } from './class-weights.ts'
import { fitFeatureBins } from './feature-bins.ts'
import { createWorkspace, type GrownTree, growTree, type Workspace } from './grow-tree.ts'
import { objectiveOf } from './objective.ts'
import { type BoostedTreesParameters, checkBoostedTreesParameters } from './parameters.ts'
import { everyRow, rowsLeftOut, sampleRows } from './sample-rows.ts'
import { initialScores } from './scores.ts'
import { partForValidation } from './validation-part.ts'
import { watchValidation } from './validation-watch.ts'

/** `loss`: mean log loss (classification) or mean squared error (regression) after `tree` rounds. */
export type TrainingProgress = { tree: number; trees: number; loss: number; validationLoss?: number }

export type TrainingRun = {
  /** Decides held-out part, row and feature samples. The same data, parameters and seed give the same bits. */
  seed: number
  /** Called after every round; what it throws ends the training. */
  onProgress?: (progress: TrainingProgress) => void
  /** Asked before every round; training runs synchronously, so it can only be aborted from within `onProgress`. */
  signal?: AbortSignal
  /** Watched instead of a held-out part of the data. */
  validation?: TrainingData
}

/** The rows and features the next tree is grown on. */
const createSampling = (binned: BinnedMatrix, parameters: BoostedTreesParameters, random: Random) => {
  const { rowFraction, rowFrequency, featureFraction } = parameters
  const rowCount = Math.max(1, Math.round(binned.rows * rowFraction))
  const features = binned.features.length
  const featureCount = Math.max(1, Math.round(features * featureFraction))
  let rows = everyRow(binned.rows)
  let leftOut: Int32Array = new Int32Array(0)
  return {
    rows: (round: number) => {
      if (rowCount < binned.rows && round % rowFrequency === 0) {
        rows = sampleRows(binned.rows, rowCount, random)
        leftOut = rowsLeftOut(binned.rows, rows)
      }
      return { sample: rows, leftOut }
    },
    usesFeature: () => {
      if (featureCount === features) return new Uint8Array(features).fill(1)
      const uses = new Uint8Array(features)
      for (const feature of sampleRows(features, featureCount, random)) uses[feature] = 1
      return uses
    },
  }
}

/** Rows in the sample know their leaf; the others walk down the tree. */
const addToScores = (
  grown: GrownTree,
  binned: BinnedMatrix,
  { rows }: Workspace,
  leftOut: Int32Array,
  scores: Float64Array,
  first: number,
) => {
  grown.leaves.forEach(({ begin, rows: count }, leaf) => {
    const value = grown.tree.leafValue[leaf]!
    for (let i = begin; i < begin + count; i++) {
      const at = first + rows[i]!
      scores[at] = scores[at]! + value
    }
  })
  if (leftOut.length > 0) addBinnedTree(grown, binned, leftOut, scores, first)
}

/**
 * Gradient-boosted decision trees on histograms, grown leaf by leaf (Friedman 2001; Ke et al. 2017, LightGBM).
 * Squared error for regression, log loss for two classes, softmax for more. Missing values and unknown categories
 * follow a learned direction. Memory: 1 byte a value, plus 24 bytes · bins · features · leaves.
 *
 * Expects data that passed `checkTrainingData` and parameters that passed `checkBoostedTreesParameters`; throws
 * `RangeError` for others, and the signal's reason when aborted.
 */
export const trainBoostedTrees = (
  data: TrainingData,
  task: Task,
  given: Partial<BoostedTreesParameters>,
  run: TrainingRun,
): BoostedTreesModel => {
  const checked = checkBoostedTreesParameters(given)
  if (!checked.ok) throw new RangeError(`${checked.failure.code} ${JSON.stringify(checked.failure.params)}`)
  const parameters = checked.value
  const { training, validation } = partForValidation(data, task, parameters, run.seed, run.validation)

  const features = training.x.columns.map(featureOf)
  const bins = training.x.columns.map(column => fitFeatureBins(column, parameters.bins))
  const binned = binMatrix(training.x, bins)
  const objective = objectiveOf(task)
  const target = { y: training.y, weights: rowWeights(training, task, parameters.classWeights) }
  const initial = objective.initial(target)
  const scores = initialScores(initial, binned.rows)
  const derivatives = new Float64Array(2 * scores.length)
  const workspace = createWorkspace(binned)
  const sampling = createSampling(binned, parameters, createRandom(run.seed))
  const watch = validation && watchValidation(validation, features, bins, objective, initial)

  const rounds: Tree[][] = []
  let bestRounds = 0
  let bestLoss = watch?.loss() ?? Number.POSITIVE_INFINITY
  for (let round = 0; round < parameters.trees; round++) {
    run.signal?.throwIfAborted()
    objective.derive(target, scores, derivatives)
    const { sample, leftOut } = sampling.rows(round)
    const trees: Tree[] = []
    for (let output = 0; output < objective.outputs; output++) {
      const first = output * binned.rows
      const grown = growTree({
        binned,
        parameters,
        workspace,
        derivatives: derivatives.subarray(2 * first, 2 * (first + binned.rows)),
        sample,
        usesFeature: sampling.usesFeature(),
      })
      addToScores(grown, binned, workspace, leftOut, scores, first)
      watch?.add(grown, output)
      trees.push(grown.tree)
    }
    rounds.push(trees)
    const validationLoss = watch?.loss()
    run.onProgress?.({
      tree: rounds.length,
      trees: parameters.trees,
      loss: objective.loss(target, scores),
      ...(validationLoss === undefined ? {} : { validationLoss }),
    })
    if (validationLoss === undefined || parameters.earlyStoppingRounds === 0) continue
    if (validationLoss < bestLoss) {
      bestLoss = validationLoss
      bestRounds = rounds.length
    } else if (rounds.length - bestRounds >= parameters.earlyStoppingRounds) break
  }
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    learner: 'boosted-trees',
    task,
    features,
    parameters,
    seed: run.seed,
    initial: [...initial],
    rounds: watch && parameters.earlyStoppingRounds > 0 ? rounds.slice(0, bestRounds) : rounds,
  }
}
