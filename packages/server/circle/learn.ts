import { availableParallelism } from 'node:os'
import type { Leaderboard, Learner, Search } from '@leinwand/contract'
import { watchedClass } from '@leinwand/flow/score'
import { foldsOf, type Trained } from '@leinwand/flow/train'
import {
  SEARCH_METRICS,
  type SearchMetric,
  type SearchResult,
  searchMetric,
  trainConstant,
} from '@leinwand/learning'
import { done, failed, type Outcome } from '../outcome.ts'
import { searchModel } from '../train/search-model.ts'
import { learnerName, learnerSettings } from './learner-settings.ts'
import type { Learnable } from './model-stage.ts'
import { finalBoard, runningBoard } from './search-board.ts'
import type { Report } from './stopwatch.ts'
import { trainInWorker } from './train-in-worker.ts'

type Watched = { report: Report; signal?: AbortSignal; enough?: AbortSignal }
type Learned = { trained: Trained; leaderboard: Leaderboard | undefined }

/** More threads than this wait for each other's memory more than they help. */
const MOST_THREADS = 8

const parametersOf = ({ model, members, trials }: SearchResult): Trained['parameters'] =>
  members.length === 1 ? trials[members[0]!.trial - 1]!.chosen.parameters : model.parameters

const searchFor = async (
  learnable: Learnable,
  asked: Search,
  metric: SearchMetric,
  { report, signal, enough }: Watched,
): Promise<Outcome<SearchResult>> => {
  const { data, task } = learnable
  const folds = foldsOf(learnable.foldOf, learnable.folds)
  return searchModel({
    data,
    task,
    folds,
    metric,
    budget: { seconds: asked.seconds, ...(asked.trials === undefined ? {} : { trials: asked.trials }) },
    seed: asked.seed,
    threads: Math.min(MOST_THREADS, availableParallelism()),
    // Nothing is known to be good that is not better than the constant.
    learners: asked.learners && ['constant', ...asked.learners.map(learnerName)],
    onProgress: progress => {
      const board = runningBoard(progress, { metric: metric.name, folds: folds.length })
      const left = board.secondsLeft ?? asked.seconds
      const byTrials = asked.trials === undefined ? 0 : board.tried / asked.trials
      report(Math.min(0.99, Math.max(byTrials, 1 - left / asked.seconds)), undefined, board)
    },
    ...(signal ? { signal } : {}),
    isEnough: () => enough?.aborted ?? false,
  })
}

const searched = async (learnable: Learnable, asked: Search, watched: Watched): Promise<Outcome<Learned>> => {
  const { data, task, foldOf, folds } = learnable
  const positive = watchedClass({ task })
  const metric = searchMetric(task, { ...(asked.metric ? { name: asked.metric } : {}), positive })
  if (!metric) {
    const allowed = SEARCH_METRICS[task.kind].join(', ')
    return failed('train-metric', { metric: asked.metric ?? '', task: task.kind, allowed })
  }
  const found = await searchFor(learnable, asked, metric, watched)
  if (!found.ok) return found
  const { model, trials, outOfFold } = found.value
  const constant = trials.find(({ candidate }) => candidate.learner === 'constant')!
  return done({
    trained: {
      parameters: parametersOf(found.value),
      model,
      baseline: trainConstant(data, task),
      outOfFold,
      baselineOutOfFold: constant.outOfFold!,
    },
    leaderboard: finalBoard(found.value, metric.name, { actual: data.y, foldOf, folds, positive }),
  })
}

/** Trains the learner that a project names, or looks for the one that does best; both in threads of their own. */
export const learn = async (
  learnable: Learnable,
  learner: Learner,
  watched: Watched,
): Promise<Outcome<Learned>> => {
  if (learner.learner === 'search') return searched(learnable, learner, watched)
  const { report, signal } = watched
  const input = { ...learnable, learner: learnerSettings(learner) }
  const trained = await trainInWorker(input, ({ share, detail }) => report(share, detail), signal)
  return trained.ok ? done({ trained: trained.value, leaderboard: undefined }) : trained
}
