import type { Model } from '../learners/model.ts'
import type { Prediction } from '../learners/prediction.ts'
import { takeValues } from '../matrix/take-rows.ts'
import { createRandom } from '../statistics/random.ts'
import { chooseBlend, type Share } from './blend.ts'
import { fitMembers } from './fit-members.ts'
import type { FoldRunner } from './fold-runner.ts'
import type { SearchData } from './fold-task.ts'
import { propose } from './propose.ts'
import type { SearchMetric } from './search-metric.ts'
import { type FinishedTrial, type Trial, tryCandidates } from './trial.ts'

export type SearchBudget = {
  /** Seconds from the call to the finished model; no limit where left out. */
  seconds?: number
  /** Candidates at most; no limit where left out. One of the two is needed. */
  trials?: number
}

export type SearchProgress = {
  /** As they are now, in the order in which they were tried. */
  trials: readonly Trial[]
  secondsLeft: number | null
  /** `searching` until candidates are no longer tried, then `fitting` on all rows. */
  stage: 'searching' | 'fitting'
}

export type SearchRun = {
  metric: SearchMetric
  budget: SearchBudget
  seed: number
  runner: FoldRunner
  /** Milliseconds of the clock that the runner goes by. */
  clock: () => number
  /** Learners to try, by name; all that fit where left out. */
  learners?: readonly string[] | undefined
  /** Whether a blend may be the result. */
  blend?: boolean
  onProgress?: (progress: SearchProgress) => void
  /** Ends everything with its reason. */
  signal?: AbortSignal
  /** Asked between candidates: stop here and keep the best so far. */
  isEnough?: () => boolean
}

export type SearchResult = {
  /** Fitted on all rows. */
  model: Model
  trials: readonly Trial[]
  /** The members of the model by their number among the trials; one of weight 1 where it is no blend. */
  members: readonly Share[]
  /** Of rows by models that had not seen them; `NaN` for rows that no fold tests. */
  outOfFold: Prediction
  /** What ended the search. */
  endedBy: 'trials' | 'seconds' | 'exhausted' | 'enough'
}

/** Candidates are proposed and judged in groups of this size, whatever the number of threads: so these change no result. */
const GENERATION = 4

/** By how much a blend has to lower the loss to be worth explaining several models instead of one. */
const BLEND_PAYS = 0.005

/** How many of the best are taken into consideration for a blend. */
const BLENDED_FROM = 12

const isFinished = (trial: Trial): trial is FinishedTrial => trial.outOfFold !== null

const better = (a: FinishedTrial, b: FinishedTrial) => a.loss - b.loss || a.number - b.number

/** Mean over the folds of the loss of predictions of all rows. */
const meanLoss = ({ data, folds }: SearchData, metric: SearchMetric, prediction: Prediction): number => {
  const losses = folds.map(({ test }) => {
    const part: Prediction =
      prediction.kind === 'classification'
        ? {
            kind: 'classification',
            probabilities: prediction.probabilities.map(values => takeValues(values, test)),
          }
        : { kind: 'regression', values: takeValues(prediction.values, test) }
    return metric.loss(takeValues(data.y, test), part)
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/** The best trial, or a blend of several where that pays. */
const choose = (
  data: SearchData,
  run: SearchRun,
  trials: readonly Trial[],
): { members: readonly Share[]; outOfFold: Prediction } | null => {
  const ranked = trials.filter(isFinished).sort(better)
  const best = ranked[0]
  if (!best) return null
  const alone = { members: [{ trial: best.number, weight: 1 }], outOfFold: best.outOfFold }
  if (run.blend === false || best.candidate.learner === 'constant') return alone
  const among = ranked.slice(0, BLENDED_FROM)
  const blend = chooseBlend(
    among.map(({ number, outOfFold }) => ({ trial: number, prediction: outOfFold })),
    prediction => meanLoss(data, run.metric, prediction),
  )
  if (blend.members.length < 2 || blend.loss > best.loss * (1 - BLEND_PAYS)) return alone
  return { members: blend.members, outOfFold: blend.outOfFold }
}

/**
 * Looks for the learner and parameters that predict unseen rows best, within a budget. Candidates come in groups, cheap
 * ones first; each is trained fold by fold and given up as soon as it surely loses. The best — or a blend, where it pays —
 * is then trained on all rows, for which time is kept back. Nothing depends on time but the number of trials: the same
 * data, seed and `budget.trials` (the length of `trials`) give the same model to the last bit, for any number of threads.
 * The constant is always tried, whatever the budget. Throws `RangeError` without a budget.
 */
export const search = async (data: SearchData, run: SearchRun): Promise<SearchResult> => {
  const { budget, clock, seed } = run
  if (budget.seconds === undefined && budget.trials === undefined)
    throw new RangeError('a search needs a budget in seconds or in trials')
  const began = clock()
  const end = budget.seconds === undefined ? Number.POSITIVE_INFINITY : began + budget.seconds * 1000
  const most = budget.trials ?? Number.POSITIVE_INFINITY
  const random = createRandom(seed)
  const shape = { rows: data.data.x.rows, columns: data.data.x.columns.length, task: data.task }
  const trials: Trial[] = []
  let chosen: ReturnType<typeof choose> = null
  let endedBy: SearchResult['endedBy'] | null = null
  const tell = (stage: SearchProgress['stage'], running: readonly Trial[] = []) =>
    run.onProgress?.({
      trials: [...trials, ...running],
      secondsLeft: end === Number.POSITIVE_INFINITY ? null : Math.max(0, (end - clock()) / 1000),
      stage,
    })
  /** Seconds that the training on all rows will take, by what its members took on their folds. */
  const keptBack = () => {
    const shares = data.folds.map(fold => fold.train.length / data.data.x.rows)
    const share = Math.min(1, ...shares)
    const members = chosen?.members ?? []
    return members.reduce((sum, { trial }) => sum + (1.15 * trials[trial - 1]!.secondsAFold) / share, 0)
  }

  while (endedBy === null) {
    const count = Math.min(GENERATION, most - trials.length)
    if (count <= 0) endedBy = 'trials'
    else if (run.isEnough?.() && chosen) endedBy = 'enough'
    else {
      const candidates = propose(count, trials, { shape, random, learners: run.learners })
      const until = end - 1000 * keptBack()
      if (candidates.length === 0) endedBy = 'exhausted'
      else if (chosen && clock() >= until) endedBy = 'seconds'
      else {
        const before = trials.length
        const group = await tryCandidates(data, candidates, {
          ...run,
          first: before + 1,
          best: trials.filter(isFinished).sort(better)[0] ?? null,
          until,
          onTrials: running => tell('searching', running),
        })
        trials.push(...group)
        chosen = choose(data, run, trials)
        tell('searching')
        if (trials.length - before < candidates.length) endedBy = run.isEnough?.() ? 'enough' : 'seconds'
      }
    }
  }
  if (!chosen) throw new RangeError('no candidate could be trained')
  tell('fitting')
  const model = await fitMembers(chosen.members, trials, run)
  return { model, trials, members: chosen.members, outOfFold: chosen.outOfFold, endedBy }
}
