import type { BoostedTreesModel } from '../learners/boosted-trees/boosted-trees-model.ts'
import { predict } from '../learners/predict.ts'
import type { Prediction } from '../learners/prediction.ts'
import { takeRows, takeValues } from '../matrix/take-rows.ts'
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
        ? predict(afterRounds(outcome.model, trees), takeRows(data.data.x, data.folds[fold]!.test))
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
}

/**
 * Trains candidates side by side, fold by fold, and gives up those that lose against the best of before. Comes back
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
  for (let fold = 0; fold < data.folds.length; fold++) {
    const on = running.slice(0, inTime).filter(({ lost }) => !lost)
    const taskOf = ({ candidate }: Running) => ({ candidate, fold, seed: run.seed + fold + 1 })
    const constant = on.filter(({ candidate }) => candidate.learner === 'constant')
    const others = on.filter(({ candidate }) => candidate.learner !== 'constant')
    const outcomes = [
      ...(await run.runner.run(constant.map(taskOf), Number.POSITIVE_INFINITY, run.signal)),
      ...(await run.runner.run(others.map(taskOf), run.until, run.signal)),
    ]
    for (const [at, each] of [...constant, ...others].entries()) {
      const outcome = outcomes[at]
      if (!outcome) {
        inTime = Math.min(inTime, running.indexOf(each))
        continue
      }
      each.outcomes.push(outcome)
      each.losses.push(lossOn(data, run.metric, fold, outcome.prediction!))
      each.lost = run.best !== null && loses(each.losses, run.best.losses)
    }
    run.onTrials?.(
      running.slice(0, inTime).map(each => ({
        number: each.number,
        candidate: each.candidate,
        chosen: each.candidate,
        losses: each.losses,
        loss: each.lost ? Number.POSITIVE_INFINITY : mean(each.losses),
        givenUpAfter: each.lost ? each.losses.length : null,
        seconds: 0,
        secondsAFold: 0,
        outOfFold: null,
      })),
    )
  }
  return running.slice(0, inTime).map(each => trialOf(data, run.metric, each))
}
