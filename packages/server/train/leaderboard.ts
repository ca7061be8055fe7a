import { crossValidated, type Metrics } from '@leinwand/flow/evaluate'
import type { Trial } from '@leinwand/learning'

export type LeaderboardRow = {
  /** In the order in which it was tried. */
  trial: number
  learner: string
  parameters: Readonly<Record<string, unknown>>
  /** Means over the folds; null for one that was given up. */
  metrics: Metrics | null
  /** What candidates were compared by; null for one that was given up. */
  loss: number | null
  /** Folds after which it was given up. */
  givenUpAfter: number | null
  seconds: number
}

type Judged = { actual: Float64Array; foldOf: Int32Array; folds: number; positive: number }

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** The trials of a search, best first, those given up last. */
export const leaderboard = (trials: readonly Trial[], judged: Judged): LeaderboardRow[] =>
  trials
    .toSorted((a, b) => a.loss - b.loss || a.number - b.number)
    .map(trial => ({
      trial: trial.number,
      learner: trial.chosen.learner,
      parameters: trial.chosen.parameters,
      metrics:
        trial.outOfFold && crossValidated({ ...judged, outOfFold: trial.outOfFold, threshold: 'auto' }).mean,
      loss: Number.isFinite(trial.loss) ? trial.loss : null,
      givenUpAfter: trial.givenUpAfter,
      seconds: rounded(trial.seconds),
    }))
