import { availableParallelism } from 'node:os'
import type { Leaderboard, Learner, Search } from '@leinwand/contract'
import { watchedClass } from '@leinwand/flow/score'
import type { LearnerSettings, Trained } from '@leinwand/flow/train'
import {
  SEARCH_METRICS,
  type SearchMetric,
  type SearchResult,
  searchMetric,
  trainConstant,
} from '@leinwand/learning'
import { done, failed, type Outcome } from '../outcome.ts'
import { type LeaderboardRow, leaderboard } from '../train/leaderboard.ts'
import { searchModel } from '../train/search-model.ts'
import { trainInThread } from '../train/train-in-thread.ts'
import { learnerName, learnerSettings } from './learner-settings.ts'
import type { Learnable } from './model-stage.ts'
import { finalBoard, runningBoard } from './search-board.ts'
import type { Report } from './stopwatch.ts'

type Watched = { report: Report; signal?: AbortSignal; enough?: AbortSignal }
export type Learned = {
  trained: Trained
  leaderboard: Leaderboard | undefined
  /** What trains on other rows as this was trained: of a blend its weightiest member. */
  again: Pick<LearnerSettings, 'learner' | 'parameters'>
  /** What a search says of itself in the model's file; null where one learner was named. */
  told: {
    leaderboard: LeaderboardRow[]
    members: SearchResult['members']
    metric: string
    endedBy: string
  } | null
}

/** More threads than this wait for each other's memory more than they help. */
const MOST_THREADS = 8
const mostThreads = (): number => Math.min(MOST_THREADS, availableParallelism())

const parametersOf = ({ model, members, trials }: SearchResult): Trained['parameters'] =>
  members.length === 1 ? trials[members[0]!.trial - 1]!.chosen.parameters : model.parameters

const searchFor = async (
  learnable: Learnable,
  asked: Search,
  metric: SearchMetric,
  { report, signal, enough }: Watched,
): Promise<Outcome<SearchResult>> => {
  const { train, task, folds } = learnable
  return searchModel({
    data: train,
    task,
    folds,
    metric,
    budget: { seconds: asked.seconds, ...(asked.trials === undefined ? {} : { trials: asked.trials }) },
    seed: asked.seed,
    threads: mostThreads(),
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
  const { train, task, foldOf, folds } = learnable
  const positive = watchedClass({ task })
  const metric = searchMetric(task, { ...(asked.metric ? { name: asked.metric } : {}), positive })
  if (!metric) {
    const allowed = SEARCH_METRICS[task.kind].join(', ')
    return failed('train-metric', { metric: asked.metric ?? '', task: task.kind, allowed })
  }
  const found = await searchFor(learnable, asked, metric, watched)
  if (!found.ok) return found
  const { model, trials, members, outOfFold, endedBy } = found.value
  const rows = leaderboard(trials, { actual: train.y, foldOf, folds: folds.length, positive })
  const constant = trials.find(({ candidate }) => candidate.learner === 'constant')!
  return done({
    trained: {
      parameters: parametersOf(found.value),
      model,
      baseline: trainConstant(train, task),
      outOfFold,
      baselineOutOfFold: constant.outOfFold!,
    },
    leaderboard: finalBoard(found.value, metric.name, rows),
    again: trials[members[0]!.trial - 1]!.chosen,
    told: { leaderboard: rows, members, metric: metric.name, endedBy },
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
  const { train, task, folds } = learnable
  const settings = learnerSettings(learner)
  const trained = await trainInThread(
    { data: train, task, folds, learner: settings, threads: mostThreads() },
    ({ share, detail }) => report(share, detail),
    signal,
  )
  if (!trained.ok) return trained
  return done({ trained: trained.value, leaderboard: undefined, again: settings, told: null })
}
