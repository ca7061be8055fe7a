import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { createRandom } from '../../statistics/random.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import { type Boosting, boost } from './boost.ts'
import type { BoostedTreesModel, Tree } from './boosted-trees-model.ts'
import { rowWeights } from './class-weights.ts'
import { type BoostedTreesParameters, checkBoostedTreesParameters } from './parameters.ts'
import { prepareWorkspace } from './prepare-workspace.ts'
import { type Crew, startCrew } from './threads/crew.ts'
import { type Parts, partForValidation } from './validation-part.ts'

/** `loss`: mean log loss (classification) or mean squared error (regression) after `tree` rounds. */
export type TrainingProgress = { tree: number; trees: number; loss: number; validationLoss?: number }

export type TrainingRun = {
  /** Decides held-out part, row and feature samples. The same data, parameters and seed give the same bits. */
  seed: number
  /** Threads at most, the calling one included; 1 where left out. */
  threads?: number
  /** Called after every round; what it throws ends the training. */
  onProgress?: (progress: TrainingProgress) => void
  /** Asked before every round; training runs synchronously, so it can only be aborted from within `onProgress`. */
  signal?: AbortSignal
  /** Watched instead of a held-out part of the data. */
  validation?: TrainingData
}

/** With less than this to sum up (rows · features · trees) starting threads takes longer than they save. */
const LEAST_WORK_FOR_THREADS = 3e7

const threadsFor = ({ x }: TrainingData, { trees }: BoostedTreesParameters, wanted = 1): number =>
  x.rows * x.columns.length * trees < LEAST_WORK_FOR_THREADS ? 1 : Math.max(1, Math.floor(wanted))

/** Bins the features and weighs the rows, so that the rounds can begin. */
const prepare = (
  { training, validation }: Parts,
  task: Task,
  parameters: BoostedTreesParameters,
  seed: number,
  threads: number,
  crew: Crew,
): Boosting => {
  const weights = rowWeights(training, task, parameters.classWeights)
  const workspace = prepareWorkspace(training, weights, task, parameters, threads, crew)
  return {
    workspace,
    crew,
    features: training.x.columns.map(featureOf),
    initial: workspace.objective.initial(workspace.target),
    validation,
    random: createRandom(seed),
    seed,
  }
}

/** Runs the rounds until all are done or early stopping ends them; keeps those up to the best. */
const runRounds = (boosting: Boosting, run: TrainingRun): Tree[][] => {
  const { trees, earlyStoppingRounds } = boosting.workspace.needs.parameters
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
  const parameters = checked.value
  const parts = partForValidation(data, task, parameters, run.seed, run.validation)
  const threads = threadsFor(parts.training, parameters, run.threads)
  const crew = startCrew(threads)
  try {
    const boosting = prepare(parts, task, parameters, run.seed, threads, crew)
    return {
      format: MODEL_FORMAT,
      version: MODEL_VERSION,
      learner: 'boosted-trees',
      task,
      features: boosting.features,
      parameters,
      seed: run.seed,
      ...(task.kind === 'regression' && parameters.loss === 'poisson' ? { link: 'log' } : {}),
      initial: [...boosting.initial],
      rounds: runRounds(boosting, run),
    }
  } finally {
    crew.close()
  }
}
