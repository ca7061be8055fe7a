import type { BoostedTreesModel } from '../learners/boosted-trees/boosted-trees-model.ts'
import { predict } from '../learners/predict.ts'
import type { Prediction } from '../learners/prediction.ts'
import { takeValues } from '../matrix/take-rows.ts'
import { testedRowsOf } from '../splits/fold.ts'
import { mean } from '../statistics/mean.ts'
import type { Candidate } from './candidate.ts'
import { afterRounds, chooseRounds } from './choose-rounds.ts'
import type { FoldRunner } from './fold-runner.ts'
import type { FoldOutcome, SearchData } from './fold-task.ts'
import { loses } from './loses.ts'
import type { SearchMetric } from './search-metric.ts'

/** One candidate that was tried: what stands on the leaderboard and, all together, the log of a search. */
export type Trial = {
  /** From 1, in the order of proposal. */
  number: number
  candidate: Candidate
  /** What of the parameters the folds decided (the number of rounds) filled in: so the model on all rows is trained. */
  chosen: Candidate
  /** Loss on the test rows of each fold that was trained. */
  losses: readonly number[]
  /** Their mean; infinite for one that was given up. */
  loss: number
  /** Folds after which it was given up; null where it went through all. */
  givenUpAfter: number | null
  seconds: number
  secondsAFold: number
  /** Null for one that was given up. */
  outOfFold: Prediction | null
}
export type FinishedTrial = Trial & { outOfFold: Prediction }

type Running = {
  number: number
  candidate: Candidate
  outcomes: FoldOutcome[]
  losses: number[]
  lost: boolean
}

const isBooster = (model: FoldOutcome['model']): model is BoostedTreesModel =>
  model?.learner === 'boosted-trees'

const lossOn = (
  { data, folds }: SearchData,
  metric: SearchMetric,
  fold: number,
  prediction: Prediction,
): number => metric.loss(takeValues(data.y, folds[fold]!.test), prediction)

/** Predictions of each fold's test rows as one of all rows. */
const together = ({ data, task, folds }: SearchData, predictions: readonly Prediction[]): Prediction => {
  const outputs = Array.from({ length: task.kind === 'classification' ? task.classes.length : 1 }, () =>
    new Float64Array(data.x.rows).fill(Number.NaN),
  )
  predictions.forEach((prediction, fold) => {
    const columns = prediction.kind === 'classification' ? prediction.probabilities : [prediction.values]
    const rows = folds[fold]!.test
    columns.forEach((values, k) => {
      for (let i = 0; i < rows.length; i++) outputs[k]![rows[i]!] = values[i]!
    })
  })
  return task.kind === 'classification'
    ? { kind: 'classification', probabilities: outputs }
    : { kind: 'regression', values: outputs[0]! }
}

/** All folds of a booster with the number of rounds that serves them best together. */
const withChosenRounds = (data: SearchData, running: Running): Running => {
  const { outcomes, candidate } = running
  if (!outcomes.every(({ model }) => isBooster(model))) return running
  const trees = chooseRounds(outcomes.map(({ losses }) => losses))
  return {
    ...running,
    candidate: { ...candidate, parameters: { ...candidate.parameters, trees } },
    outcomes: outcomes.map((outcome, fold) => ({
      ...outcome,
      prediction: isBooster(outcome.model)
        ? predict(afterRounds(outcome.model, trees), testedRowsOf(data.data, data.folds[fold]!).x)
        : outcome.prediction,
    })),
  }
}

const trialOf = (data: SearchData, metric: SearchMetric, running: Running): Trial => {
  const { number, outcomes, lost } = running
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0)
  const about = { number, seconds, secondsAFold: seconds / Math.max(1, outcomes.length) }
  if (lost) {
    const { candidate, losses } = running
    return {
      ...about,
      candidate,
      chosen: candidate,
      losses,
      loss: Number.POSITIVE_INFINITY,
      givenUpAfter: losses.length,
      outOfFold: null,
    }
  }
  const chosen = withChosenRounds(data, running)
  const predictions = chosen.outcomes.map(({ prediction }) => prediction!)
  const losses = predictions.map((prediction, fold) => lossOn(data, metric, fold, prediction))
  const loss = mean(losses)
  return {
    ...about,
    candidate: running.candidate,
    chosen: chosen.candidate,
    losses,
    loss: Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY,
    givenUpAfter: null,
    outOfFold: together(data, predictions),
  }
}

export type Trying = {
  metric: SearchMetric
  seed: number
  runner: FoldRunner
  /** Number of the first candidate. */
  first: number
  best: FinishedTrial | null
  /** On the runner's clock, ms. The constant is trained whatever the time: something must come out. */
  until: number
  onTrials?: (trials: readonly Trial[]) => void
  signal?: AbortSignal | undefined
  /** Asked before each candidate, once there is a best: whether to begin no further one. */
  isEnough?: (() => boolean) | undefined
}

/** A candidate fold by fold, until it loses; false where its time was over before it was done. */
const runThrough = async (
  data: SearchData,
  each: Running,
  run: Trying,
  told: () => void,
): Promise<boolean> => {
  const { candidate } = each
  const until = candidate.learner === 'constant' ? Number.POSITIVE_INFINITY : run.until
  for (let fold = 0; fold < data.folds.length && !each.lost; fold++) {
    const task = { candidate, fold, seed: run.seed + fold + 1 }
    const [outcome] = await run.runner.run([task], until, run.signal)
    if (!outcome) return false
    each.outcomes.push(outcome)
    each.losses.push(lossOn(data, run.metric, fold, outcome.prediction!))
    each.lost = run.best !== null && loses(each.losses, run.best.losses)
    told()
  }
  return true
}

const shown = (each: Running): Trial => ({
  number: each.number,
  candidate: each.candidate,
  chosen: each.candidate,
  losses: each.losses,
  loss: each.lost || each.losses.length === 0 ? Number.POSITIVE_INFINITY : mean(each.losses),
  givenUpAfter: each.lost ? each.losses.length : null,
  seconds: 0,
  secondsAFold: 0,
  outOfFold: null,
})

/**
 * Trains candidates side by side, each fold by fold, and gives up those that lose against the best of before. Comes back
 * with those that were done in time: the first of them that was not ends the list, so that what is told is what the same
 * number of trials gives again.
 */
export const tryCandidates = async (
  data: SearchData,
  candidates: readonly Candidate[],
  run: Trying,
): Promise<Trial[]> => {
  const running: Running[] = candidates.map((candidate, at) => ({
    number: run.first + at,
    candidate,
    outcomes: [],
    losses: [],
    lost: false,
  }))
  let inTime = running.length
  let next = 0
  const told = () => run.onTrials?.(running.slice(0, Math.min(inTime, next)).map(shown))
  await Promise.all(
    Array.from({ length: run.runner.parallel }, async () => {
      for (let at = next++; at < inTime; at = next++) {
        const isOver = run.best !== null && run.isEnough?.()
        if (isOver || !(await runThrough(data, running[at]!, run, told))) inTime = Math.min(inTime, at)
      }
    }),
  )
  return running.slice(0, inTime).map(each => trialOf(data, run.metric, each))
}
