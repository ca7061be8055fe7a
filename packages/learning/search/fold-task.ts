import { LEARNERS } from '../learners/learners.ts'
import type { Model } from '../learners/model.ts'
import { predict } from '../learners/predict.ts'
import type { Prediction } from '../learners/prediction.ts'
import type { Task, TrainingData } from '../matrix/training-data.ts'
import { type Fold, testedRowsOf, trainingRowsOf } from '../splits/fold.ts'
import type { Candidate } from './candidate.ts'

/** What every fold of every candidate needs; it goes to each thread once. */
export type SearchData = { data: TrainingData; task: Task; folds: readonly Fold[] }

/** One training: a candidate on a fold's training rows, or on all rows where `fold` is null. */
export type FoldTask = { candidate: Candidate; fold: number | null; seed: number }

/**
 * What came of it. `model` comes back where the number of rounds is still to be chosen (see `chooseRounds`) and for all
 * rows; `losses` is the loss on the fold's test rows after each round.
 */
export type FoldOutcome = {
  prediction: Prediction | null
  model: Model | null
  losses: readonly number[]
  seconds: number
}

/** Rounds that the loss may rise before a booster is stopped: later ones cannot be the best for all folds together. */
const PATIENCE = 30

const inRounds = (candidate: Candidate): boolean => candidate.learner === 'boosted-trees'

/** Trains one candidate once. `check` is called between a learner's steps; what it throws ends the training. */
export const runFoldTask = (
  { data, task, folds }: SearchData,
  { candidate, fold, seed }: FoldTask,
  run: { check: () => void; threads: number; clock: () => number },
): FoldOutcome => {
  const learner = LEARNERS[candidate.learner]
  const rows = fold === null ? null : folds[fold]!
  const training = rows ? trainingRowsOf(data, rows) : data
  const watched = rows && inRounds(candidate)
  const losses: number[] = []
  const began = run.clock()
  const model = learner.train(
    training,
    task,
    watched ? { ...candidate.parameters, earlyStoppingRounds: PATIENCE } : candidate.parameters,
    {
      seed,
      threads: run.threads,
      onProgress: ({ validationLoss }) => {
        if (validationLoss !== undefined) losses.push(validationLoss)
        run.check()
      },
      ...(watched ? { validation: testedRowsOf(data, rows) } : {}),
    },
  )
  const seconds = (run.clock() - began) / 1000
  return {
    prediction: rows && predict(model, testedRowsOf(data, rows).x),
    model: watched || !rows ? model : null,
    losses,
    seconds,
  }
}
