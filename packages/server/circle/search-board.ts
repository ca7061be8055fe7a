import type { Leaderboard, RunningLeaderboard } from '@leinwand/contract'
import type { SearchProgress, SearchResult, Trial } from '@leinwand/learning'
import type { LeaderboardRow } from '../train/leaderboard.ts'
import { projectName } from './learner-settings.ts'

/** As many as a person reads while more are coming. */
const SHOWN_RUNNING = 12

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** The trials that were better than all before them, in the order in which they were tried. */
const improvementsOf = (trials: readonly Trial[]): { trial: number; loss: number }[] => {
  let best = Number.POSITIVE_INFINITY
  return trials.flatMap(({ number, loss }) => {
    if (!(loss < best)) return []
    best = loss
    return [{ trial: number, loss }]
  })
}

/** A trial stands by its loss once it is through all folds, or was given up. */
const isJudged =
  (folds: number) =>
  ({ losses, givenUpAfter }: Trial): boolean =>
    givenUpAfter !== null || losses.length === folds

export const runningBoard = (
  { trials, secondsLeft, stage }: SearchProgress,
  { metric, folds }: { metric: string; folds: number },
): RunningLeaderboard => {
  const judged = trials.filter(isJudged(folds))
  return {
    metric,
    stage,
    tried: judged.length,
    secondsLeft: secondsLeft === null ? null : rounded(secondsLeft),
    improvements: improvementsOf(judged),
    rows: judged
      .toSorted((a, b) => a.loss - b.loss || a.number - b.number)
      .slice(0, SHOWN_RUNNING)
      .map(({ number, chosen, loss, givenUpAfter, seconds }) => ({
        trial: number,
        learner: projectName(chosen.learner),
        loss: Number.isFinite(loss) ? loss : null,
        givenUpAfter,
        seconds: rounded(seconds),
      })),
  }
}

export const finalBoard = (
  { trials, members, endedBy }: SearchResult,
  metric: string,
  rows: readonly LeaderboardRow[],
): Leaderboard => ({
  metric,
  endedBy,
  improvements: improvementsOf(trials),
  rows: rows.map(row => ({
    ...row,
    learner: projectName(row.learner),
    weight: members.find(({ trial }) => trial === row.trial)?.weight ?? 0,
  })),
})
