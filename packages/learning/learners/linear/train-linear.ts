import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { rowWeights } from '../boosted-trees/class-weights.ts'
import type { ClassWeights } from '../check-class-weights.ts'
import type { LearnerRun } from '../learner.ts'
import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../model-head.ts'
import { centredTarget } from './centred-target.ts'
import { choosePenalty } from './choose-penalty.ts'
import { createDescent } from './coordinate-descent.ts'
import { type Design, designOf, unscale } from './design.ts'
import { fitTerms } from './fit-terms.ts'
import type { LinearLearner, LinearModel, LinearSum } from './linear-model.ts'
import { logisticSolution } from './logistic-solution.ts'
import { ridgeSolution } from './ridge-solution.ts'

type Fitted = { sums: LinearSum[]; parameters: Readonly<Record<string, unknown>> }

const TOLERANCE = 1e-9

/** Tells of every step and gives the signal its chance. */
const stepOf =
  ({ onProgress, signal }: LearnerRun) =>
  (done: number, of: number, loss?: number): void => {
    onProgress?.({ done, of, ...(loss === undefined ? {} : { loss }) })
    signal?.throwIfAborted()
  }

export type LinearParameters = {
  l2?: number
  penalty?: number | 'auto'
  l1Share?: number
  iterations?: number
  classWeights?: ClassWeights
}

type Fit = (
  design: Design,
  data: TrainingData,
  task: Task,
  given: LinearParameters,
  run: LearnerRun,
) => Fitted

const fitRidge: Fit = (design, { y, weights }, _, { l2 = 0 }, run) => {
  const target = centredTarget(y, weights!)
  const solution = ridgeSolution(design, target.values, l2)
  stepOf(run)(1, 1)
  return { sums: [unscale(design, solution, target.mean)], parameters: {} }
}

const fitElastic: Fit = (design, data, _, { penalty = 'auto', l1Share = 1 }, run) => {
  const target = centredTarget(data.y, data.weights!)
  const descent = createDescent(design, target.values)
  const steps = penalty === 'auto' ? 6 : 1
  const step = stepOf(run)
  const chosen =
    penalty === 'auto'
      ? choosePenalty(data, descent.largestPenalty(l1Share), l1Share, {
          seed: run.seed,
          onFold: done => step(done, steps),
        })
      : penalty
  const solution = new Float64Array(design.columns.length)
  descent.solve(solution, { penalty: chosen, l1Share }, TOLERANCE * target.deviation)
  step(steps, steps)
  return { sums: [unscale(design, solution, target.mean)], parameters: { penalty: chosen } }
}

const fitLogistic: Fit = (design, { y }, task, { l2 = 1, iterations = 500 }, run) => {
  const classes = task.kind === 'classification' ? task.classes.length : 0
  const step = stepOf(run)
  const solved = logisticSolution(design, { y, classes }, l2, {
    iterations,
    onStep: (done, loss) => step(done, iterations, loss),
  })
  return { sums: solved.map(({ solution, atMeans }) => unscale(design, solution, atMeans)), parameters: {} }
}

const FITS: Readonly<Record<LinearLearner, Fit>> = {
  linear: fitRidge,
  ridge: fitRidge,
  lasso: fitElastic,
  'elastic-net': fitElastic,
  logistic: fitLogistic,
}

/** Numbers are scaled by the rows' own weights; what a class weighs besides only counts in the loss. */
const fit = (
  learner: LinearLearner,
  data: TrainingData,
  task: Task,
  parameters: LinearParameters,
  run: LearnerRun,
) => {
  run.signal?.throwIfAborted()
  const own = data.weights ?? new Float64Array(data.y.length).fill(1)
  const terms = fitTerms(data.x, own)
  const weights = rowWeights(data, task, parameters.classWeights ?? 'none') ?? own
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const design = { ...designOf(data.x, terms, own), weights, total }
  return { terms, ...FITS[learner](design, { ...data, weights }, task, parameters, run) }
}

/**
 * Least squares (`linear`; the shortest solution where several fit), ridge (Hoerl & Kennard 1970), lasso (Tibshirani
 * 1996), elastic net (Zou & Hastie 2005) and logistic regression with an L2 penalty, two classes or more. Numbers are
 * standardised for the penalty and read in their own units in the model; a missing value is the mean and, where training
 * had some, a term of its own. Memory: 8 bytes · rows · terms.
 *
 * Expects data that passed `checkTrainingData` and parameters that passed the learner's `check`; throws the signal's
 * reason when aborted. With `penalty` `auto` the model's parameters tell the one that was chosen.
 */
export const trainLinear = (
  learner: LinearLearner,
  data: TrainingData,
  task: Task,
  parameters: LinearParameters,
  run: LearnerRun,
): LinearModel => {
  const fitted = fit(learner, data, task, parameters, run)
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    learner,
    task,
    features: data.x.columns.map(featureOf),
    parameters: { ...parameters, ...fitted.parameters },
    seed: run.seed,
    terms: fitted.terms,
    sums: fitted.sums,
  }
}
