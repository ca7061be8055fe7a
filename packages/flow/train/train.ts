import {
  type Checked,
  type ConstantModel,
  checkTrainingData,
  crossValidate,
  type Fold,
  type Model,
  type Prediction,
  type Task,
  type TrainingData,
  trainConstant,
} from '@leinwand/learning'
import { type LearnerSettings, type ReadyLearner, readyLearner } from './learner.ts'

/** Folds are of the rows of the training part. */
export type TrainInput = {
  data: TrainingData
  task: Task
  folds: readonly Fold[]
  learner: LearnerSettings
  /** Threads at most; the model is the same for any number. 1 where left out. */
  threads?: number
}

/** A model, the baseline it must beat, and what both said about training rows they had not seen. */
export type Trained = {
  parameters: Readonly<Record<string, unknown>>
  model: Model
  baseline: ConstantModel
  outOfFold: Prediction
  baselineOutOfFold: Prediction
}

/** `detail` is short and in no language: `2/5` is the second of five folds, `✓` the final model. */
export type TrainProgress = { share: number; detail: string }

const firstFailure = (input: TrainInput, folds: readonly Fold[]): Checked<null> => {
  if (folds.length < 2)
    return { ok: false, failure: { code: 'folds-too-few', params: { folds: folds.length } } }
  const checked = checkTrainingData(input.data, input.task)
  return checked.ok ? { ok: true, value: null } : checked
}

/**
 * Cross-validates over the folds, then trains on the whole training part: that model is the one to deploy. The test part
 * is not among its inputs. Deterministic in data, parameters and seed; fold k trains with seed + k + 1.
 * Fails as `checkTrainingData` and `readyLearner` do, and with `folds-too-few`.
 */
export const train = (input: TrainInput, onProgress: (progress: TrainProgress) => void): Checked<Trained> => {
  const { data, task } = input
  const ready = readyLearner(input.learner, task, input.threads)
  if (!ready.ok) return ready
  const folds = input.folds.filter(({ train, test }) => train.length > 0 && test.length > 0)
  const checked = firstFailure(input, folds)
  if (!checked.ok) return checked
  const fitting = ready.value.checkData(data)
  if (!fitting.ok) return fitting

  const trainings = folds.length + 1
  const once = (which: number, learner: ReadyLearner['train']) => (rows: TrainingData, seed: number) =>
    learner(rows, seed, share =>
      onProgress({
        share: (which + share) / trainings,
        detail: which < folds.length ? `${which + 1}/${folds.length}` : '✓',
      }),
    )
  const { seed } = input.learner
  const learned = crossValidate(data, task, {
    folds,
    train: (rows, fold) => once(fold, ready.value.train)(rows, seed + fold + 1),
  })
  const constant = crossValidate(data, task, { folds, train: rows => trainConstant(rows, task) })
  return {
    ok: true,
    value: {
      parameters: ready.value.parameters,
      model: once(folds.length, ready.value.train)(data, seed),
      baseline: trainConstant(data, task),
      outOfFold: learned.prediction,
      baselineOutOfFold: constant.prediction,
    },
  }
}
