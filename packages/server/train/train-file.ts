import { type DuckdbPreparation, duckdbPreparation, type Training } from '@leinwand/adapters/duckdb'
import { crossValidated, type JudgedPart, type Metrics } from '@leinwand/flow/evaluate'
import { watchedClass } from '@leinwand/flow/score'
import {
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
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { inPassing } from '../understand/in-passing.ts'
import { actualOf } from './actual-of.ts'
import { applyBundle } from './apply-bundle.ts'
import { type FoundModel, givenModel } from './given-model.ts'
import { judgeInThread } from './judge-in-thread.ts'
import { type LeaderboardRow, leaderboard } from './leaderboard.ts'
import { makeBundle } from './make-bundle.ts'
import { type Parts, partsOf, toldSplit } from './parts-of.ts'
import { namedClass, rareClasses, watchedName } from './positive-class.ts'
import { type Asked, type ReadTraining, readTraining, type VouchedLeak } from './read-training.ts'
import { BY_LOT } from './recipe-for.ts'
import { type SearchInput, searchModel } from './search-model.ts'

export type TrainFile = Asked & {
  budget: SearchBudget
  seed: number
  threads: number
  /** What candidates are compared by; the usual one of the task where left out. */
  metric: string | undefined
  positive: string | undefined
  /** An ONNX file whose model takes the place of the search. */
  model?: string | undefined
  /** A file that the model is tested on in the end. */
  test: string | undefined
  onProgress: (progress: { stage: 'reading' | 'judging' } | SearchProgress) => void
}

export type TrainedFile = {
  task: Task['kind']
  classes: readonly string[] | null
  /** Of two classes the one that precision, recall, threshold and probability speak of. */
  positive: string | null
  split: ReturnType<typeof toldSplit>
  features: readonly string[]
  /** `known` where somebody vouches for the column, so that it is learned from all the same. */
  leaks: readonly VouchedLeak[]
  warnings: readonly Failure[]
  leaderboard: readonly LeaderboardRow[]
  best: { learner: string; members: readonly { trial: number; weight: number }[]; metric: string }
  cv: { folds: Metrics[]; mean: Metrics; sd: Metrics }
  test: Metrics | null
  baseline: { learner: 'constant'; cv: Metrics; test: Metrics | null }
  /** Of the calibrated probability of the watched class; null where there are not two classes. */
  threshold: number | null
  seconds: number
  /** Of them for the search alone, which the budget is for. */
  searchSeconds: number
  seed: number
  endedBy: string
  /** The bytes of a bundle of one file. */
  bundle: Uint8Array
}

const lotWarning = ({ split }: Parts): Failure[] =>
  'reason' in split && split.reason === BY_LOT ? [{ code: 'train-split-by-lot', params: {} }] : []

/** A loss that is lower by less than this share is chance, or of no use to anybody. */
const BETTER_BY = 0.01

/** That nothing beats the average says something of the data, unless nothing else was done in time. */
const constantWarning = (learner: string, trials: readonly LeaderboardRow[]): Failure[] => {
  const constant = trials.find(trial => trial.learner === 'constant')?.loss
  const others = trials.filter(trial => trial.learner !== 'constant')
  if (learner === 'constant' && others.length === 0) return [{ code: 'train-only-constant', params: {} }]
  if (learner === 'blend' || constant === undefined || constant === null) return []
  const best = Math.min(...others.map(({ loss }) => loss ?? constant), constant)
  return constant - best < BETTER_BY * Math.abs(constant)
    ? [{ code: 'train-nothing-better', params: { trials: others.length } }]
    : []
}

/** Nobody here knows what it learned from. */
const givenWarning = ({ model }: TrainFile): Failure[] =>
  model === undefined ? [] : [{ code: 'train-model-given', params: { file: model } }]

const searchedModel = async (asked: SearchInput): Promise<Outcome<FoundModel>> => {
  const searched = await searchModel(asked)
  if (!searched.ok) return searched
  const { trials, members } = searched.value
  return done({
    ...searched.value,
    constant: trials.find(({ candidate }) => candidate.learner === 'constant')!.outOfFold!,
    again: trials[members[0]!.trial - 1]!.chosen,
  })
}

const seconds = (since: number): number => Math.round(performance.now() - since) / 1000

/** The rows of a file of its own, prepared by the recipe as it was fitted, in the place of the test part. */
const testOfFile = async (
  asked: TrainFile,
  { prepared, training }: ReadTraining,
  place: { directory: string; preparation: DuckdbPreparation },
): Promise<Outcome<JudgedPart | null>> => {
  if (asked.test === undefined) return done(null)
  const { fitted } = prepared
  const target = fitted.recipe.target!
  const applied = await applyBundle(
    { recipe: fitted, features: training.features },
    { ...asked, file: asked.test },
    place,
  )
  if (!applied.ok) return applied
  const { matrix, others, rows } = applied.value
  const all = actualOf(others[target] ?? [], training.classes ?? null)
  const known = Int32Array.from(all.keys()).filter(row => Number.isFinite(all[row]!))
  if (known.length === 0) return failed('evaluate-without-target', { column: target })
  return done({ x: takeRows(matrix, known), y: takeValues(all, known), ordinals: takeValues(rows, known) })
}

const taskOf = ({ classes }: Training): Task =>
  classes ? { kind: 'classification', classes } : { kind: 'regression' }

const learned = async (
  asked: TrainFile,
  read: ReadTraining,
  place: { directory: string; preparation: DuckdbPreparation },
  began: number,
): Promise<Outcome<TrainedFile>> => {
  const { training, prepared, recipe } = read
  const task = taskOf(training)
  const named = namedClass(asked.positive, { task, recipe })
  if (!named.ok) return named
  const positive = watchedClass({ task, positive: named.value })
  const metric = searchMetric(task, { ...(asked.metric ? { name: asked.metric } : {}), positive })
  if (!metric) {
    const allowed = SEARCH_METRICS[task.kind].join(', ')
    return failed('train-metric', { metric: asked.metric ?? '', task: task.kind, allowed })
  }
  const divided = await partsOf(prepared, training, recipe, {
    preparation: place.preparation,
    sources: read.dataSets,
    signal: asked.signal,
  })
  if (!divided.ok) return divided
  const parts = divided.value
  const ownTest = await testOfFile(asked, read, place)
  if (!ownTest.ok) return ownTest
  const test = ownTest.value ?? parts.test
  const { train, folds, foldOf } = parts
  const searchBegan = performance.now()
  const searched =
    asked.model === undefined
      ? await searchedModel({ ...asked, data: train, task, folds, metric })
      : await givenModel(asked.model, { train, task, folds })
  if (!searched.ok) return searched
  const searchSeconds = seconds(searchBegan)
  const { model, trials, members, outOfFold, endedBy, constant, again } = searched.value
  asked.onProgress({ stage: 'judging' })
  const judged = { actual: train.y, foldOf, folds: folds.length, positive }
  const cv = crossValidated({ ...judged, outOfFold, threshold: 'auto' })
  const baseline = trainConstant(train, task)
  const {
    report,
    evaluation,
    parts: judgedParts,
  } = await judgeInThread(
    {
      model,
      positive,
      train,
      test,
      foldOf,
      folds: folds.length,
      outOfFold,
      baseline: { test: test && predict(baseline, test.x), outOfFold: constant },
      threshold: 'auto',
      leakColumns: read.leaks,
      seed: asked.seed,
      again,
    },
    { signal: asked.signal },
  )
  const board = leaderboard(trials, judged)
  const told: Omit<TrainedFile, 'bundle'> = {
    task: task.kind,
    classes: training.classes ?? null,
    positive: watchedName(task, positive),
    split: toldSplit({ ...parts, test }),
    features: training.features.map(({ name }) => name),
    leaks: read.leaks,
    warnings: [
      ...read.warnings,
      ...rareClasses(task, train.y),
      ...lotWarning(parts),
      ...constantWarning(model.learner, board),
      ...givenWarning(asked),
    ],
    leaderboard: board,
    best: { learner: model.learner, members, metric: metric.name },
    cv: { folds: cv.perFold, mean: cv.mean, sd: cv.sd },
    test: test && evaluation.test,
    baseline: {
      learner: 'constant',
      cv: evaluation.crossValidation.baseline,
      test: test && evaluation.baselineTest,
    },
    threshold: judgedParts.threshold,
    seconds: seconds(began),
    searchSeconds,
    seed: asked.seed,
    endedBy,
  }
  const { calibration, conformal, limits, threshold } = judgedParts
  const bundle = makeBundle({
    recipe: prepared.fitted,
    model,
    target: recipe.target!,
    positive: told.positive,
    threshold,
    dataSet: prepared.dataSet.id,
    rows: train.y.length,
    seed: asked.seed,
    now: asked.now,
    parts: {
      calibration: JSON.stringify(calibration),
      conformal: JSON.stringify(conformal),
      limits: JSON.stringify(limits),
      report: JSON.stringify(report),
      training: JSON.stringify(told),
    },
  })
  return done({ ...told, bundle })
}

/** Trains a model on a file: reads, prepares, looks for leaks, searches, and judges what it found. */
export const trainFile = (asked: TrainFile): Promise<Outcome<TrainedFile>> =>
  inPassing(async directory => {
    const began = performance.now()
    asked.onProgress({ stage: 'reading' })
    const preparation = duckdbPreparation({ directory })
    try {
      const read = await readTraining(asked, directory, preparation)
      return read.ok ? await learned(asked, read.value, { directory, preparation }, began) : read
    } finally {
      await preparation.close()
    }
  })
