import { duckdbPreparation, type Training } from '@leinwand/adapters/duckdb'
import { crossValidated, evaluate, type Metrics } from '@leinwand/flow/evaluate'
import type { Leak } from '@leinwand/flow/profile'
import { watchedClass } from '@leinwand/flow/score'
import {
  type Fold,
  predict,
  SEARCH_METRICS,
  type SearchBudget,
  type SearchProgress,
  searchMetric,
  type Task,
  takeRows,
  takeValues,
  trainConstant,
} from '@leinwand/learning'
import type { Recipe } from '@leinwand/recipe'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { inPassing } from '../understand/in-passing.ts'
import { type LeaderboardRow, leaderboard } from './leaderboard.ts'
import { makeBundle } from './make-bundle.ts'
import { type Asked, type ReadTraining, readTraining } from './read-training.ts'
import { BY_LOT } from './recipe-for.ts'
import { searchModel } from './search-model.ts'

export type TrainFile = Asked & {
  budget: SearchBudget
  seed: number
  threads: number
  /** What candidates are compared by; the usual one of the task where left out. */
  metric: string | undefined
  positive: string | undefined
  onProgress: (progress: { stage: 'reading' } | SearchProgress) => void
}

export type TrainedFile = {
  task: Task['kind']
  classes: readonly string[] | null
  split: { kind: string; by: string | null; folds: number; test: number; trainRows: number; testRows: number }
  features: readonly string[]
  leaks: readonly Leak[]
  warnings: readonly Failure[]
  leaderboard: readonly LeaderboardRow[]
  best: { learner: string; members: readonly { trial: number; weight: number }[]; metric: string }
  cv: { folds: Metrics[]; mean: Metrics; sd: Metrics }
  test: Metrics | null
  baseline: { learner: 'constant'; cv: Metrics; test: Metrics | null }
  threshold: number | null
  seconds: number
  seed: number
  endedBy: string
  /** The bytes of a bundle of one file. */
  bundle: Uint8Array
}

const rowsOfPart = ({ part }: Training, wanted: 'train' | 'test'): Int32Array =>
  Int32Array.from(part.keys()).filter(row => part[row] === wanted)

const foldsOf = (foldOf: Int32Array, count: number): Fold[] => {
  const rows = Int32Array.from(foldOf.keys())
  return Array.from({ length: count }, (_, fold) => ({
    train: rows.filter(row => foldOf[row] !== fold),
    test: rows.filter(row => foldOf[row] === fold),
  }))
}

const splitOf = (recipe: Recipe, rows: { train: number; test: number }, folds: number) => {
  const step = recipe.steps.findLast(each => each.step === 'split')
  if (step?.step !== 'split') throw new TypeError('a recipe to train on has a split')
  return {
    kind: step.kind,
    by: step.by ?? null,
    folds,
    test: step.test,
    trainRows: rows.train,
    testRows: rows.test,
  }
}

const lotWarning = ({ steps }: Recipe): Failure[] =>
  steps.some(step => step.step === 'split' && 'reason' in step && step.reason === BY_LOT)
    ? [{ code: 'train-split-by-lot', params: {} }]
    : []

const constantWarning = (learner: string): Failure[] =>
  learner === 'constant' ? [{ code: 'train-only-constant', params: {} }] : []

const learned = async (
  asked: TrainFile,
  read: ReadTraining,
  began: number,
): Promise<Outcome<TrainedFile>> => {
  const { training, prepared, recipe } = read
  const task: Task = training.classes
    ? { kind: 'classification', classes: training.classes }
    : { kind: 'regression' }
  const train = rowsOfPart(training, 'train')
  const test = rowsOfPart(training, 'test')
  const foldOf = Int32Array.from(train, row => training.fold[row]!)
  const data = { x: takeRows(training.matrix, train), y: takeValues(training.y, train) }
  const positive = watchedClass({ task, positive: asked.positive })
  const metric = searchMetric(task, { ...(asked.metric ? { name: asked.metric } : {}), positive })
  if (!metric) {
    const allowed = SEARCH_METRICS[task.kind].join(', ')
    return failed('train-metric', { metric: asked.metric ?? '', task: task.kind, allowed })
  }
  const folds = foldsOf(foldOf, prepared.folds)
  const searched = await searchModel({ ...asked, data, task, folds, metric })
  if (!searched.ok) return searched
  const { model, trials, members, outOfFold, endedBy } = searched.value
  const judged = { actual: data.y, foldOf, folds: prepared.folds, positive }
  const cv = crossValidated({ ...judged, outOfFold, threshold: 'auto' })
  const constant = trials.find(({ candidate }) => candidate.learner === 'constant')!
  const baseline = trainConstant(data, task)
  const testMatrix = takeRows(training.matrix, test)
  const evaluation = evaluate({
    positive,
    threshold: 'auto',
    testActual: takeValues(training.y, test),
    trainActual: data.y,
    foldOf,
    folds: prepared.folds,
    model: { test: predict(model, testMatrix), outOfFold },
    baseline: { test: predict(baseline, testMatrix), outOfFold: constant.outOfFold! },
  })
  return done({
    task: task.kind,
    classes: training.classes ?? null,
    split: splitOf(recipe, { train: train.length, test: test.length }, prepared.folds),
    features: training.features.map(({ name }) => name),
    leaks: read.leaks,
    warnings: [...read.warnings, ...lotWarning(recipe), ...constantWarning(model.learner)],
    leaderboard: leaderboard(trials, judged),
    best: { learner: model.learner, members, metric: metric.name },
    cv: { folds: cv.perFold, mean: cv.mean, sd: cv.sd },
    test: test.length > 0 ? evaluation.test : null,
    baseline: {
      learner: 'constant',
      cv: evaluation.crossValidation.baseline,
      test: test.length > 0 ? evaluation.baselineTest : null,
    },
    threshold: cv.threshold,
    seconds: Math.round(performance.now() - began) / 1000,
    seed: asked.seed,
    endedBy,
    bundle: makeBundle({
      recipe: prepared.fitted,
      model,
      data,
      outOfFold,
      target: recipe.target!,
      positive: task.kind === 'classification' && task.classes.length === 2 ? task.classes[positive]! : null,
      threshold: cv.threshold,
      dataSet: prepared.dataSet.id,
      seed: asked.seed,
      now: asked.now,
      parts: {},
    }),
  })
}

/** Trains a model on a file: reads, prepares, looks for leaks, searches, and judges what it found. */
export const trainFile = (asked: TrainFile): Promise<Outcome<TrainedFile>> =>
  inPassing(async directory => {
    const began = performance.now()
    asked.onProgress({ stage: 'reading' })
    const preparation = duckdbPreparation({ directory })
    try {
      const read = await readTraining(asked, directory, preparation)
      return read.ok ? await learned(asked, read.value, began) : read
    } finally {
      await preparation.close()
    }
  })
