import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { createRandom } from '../../statistics/random.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import { binMatrix } from './binned-matrix.ts'
import { type Boosting, boost } from './boost.ts'
import type { BoostedTreesModel, Tree } from './boosted-trees-model.ts'
import { rowWeights } from './class-weights.ts'
import { fitFeatureBins } from './feature-bins.ts'
import { objectiveOf } from './objective-of.ts'
import { type BoostedTreesParameters, checkBoostedTreesParameters } from './parameters.ts'
import { partForValidation } from './validation-part.ts'

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

/** Bins the features and weighs the rows, so that the rounds can begin. */
const prepare = (
  data: TrainingData,
  task: Task,
  parameters: BoostedTreesParameters,
  run: TrainingRun,
): Boosting => {
  const { training, validation } = partForValidation(data, task, parameters, run.seed, run.validation)
  const bins = training.x.columns.map(column => fitFeatureBins(column, parameters.bins))
  const objective = objectiveOf(task)
  const target = { y: training.y, weights: rowWeights(training, task, parameters.classWeights) }
  return {
    binned: binMatrix(training.x, bins),
    features: training.x.columns.map(featureOf),
    target,
    objective,
    initial: objective.initial(target),
    parameters,
    validation,
    random: createRandom(run.seed),
    seed: run.seed,
  }
}

/** Runs the rounds until all are done or early stopping ends them; keeps those up to the best. */
const runRounds = (boosting: Boosting, run: TrainingRun): Tree[][] => {
  const { trees, earlyStoppingRounds } = boosting.parameters
  const rounds: Tree[][] = []
  let best = { rounds: 0, loss: Number.POSITIVE_INFINITY }
  run.signal?.throwIfAborted()
  for (const round of boost(boosting)) {
    rounds.push(round.trees)
    const { validationLoss } = round
    run.onProgress?.({
      tree: rounds.length,
      trees,
      loss: round.loss(),
      ...(validationLoss === undefined ? {} : { validationLoss }),
    })
    run.signal?.throwIfAborted()
    if (validationLoss === undefined || earlyStoppingRounds === 0) continue
    if (validationLoss < best.loss) best = { rounds: rounds.length, loss: validationLoss }
    else if (rounds.length - best.rounds >= earlyStoppingRounds) break
  }
  return best.rounds > 0 ? rounds.slice(0, best.rounds) : rounds
}

/**
 * Gradient-boosted decision trees on histograms, grown leaf by leaf (Friedman 2001; Ke et al. 2017, LightGBM).
 * Squared error for regression, log loss for two classes, softmax for more. Missing values and unknown categories
 * follow a learned direction. Memory: 1 byte a value (2 with more than 255 bins), plus 24 bytes · bins · features · leaves.
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
  const boosting = prepare(data, task, checked.value, run)
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    learner: 'boosted-trees',
    task,
    features: boosting.features,
    parameters: checked.value,
    seed: run.seed,
    initial: [...boosting.initial],
    rounds: runRounds(boosting, run),
  }
}
