import { standardDeviation } from '@leinwand/learning'
import type { Failure } from '../outcome.ts'
import type { LeaderboardRow } from './leaderboard.ts'
import { type ToldMetrics, toldMetrics } from './told-metrics.ts'

/** The account of a training in the order of time, whatever is learned of the series. */
export type TrainedSeries = {
  classes: null
  split: { kind: string; by: string | null; folds: number; test: number; trainRows: number; testRows: number }
  features: readonly string[]
  warnings: readonly Failure[]
  leaderboard: readonly LeaderboardRow[]
  best: { learner: string; members: readonly { trial: number; weight: number }[]; metric: string }
  cv: { folds: readonly ToldMetrics[]; mean: ToldMetrics; sd: ToldMetrics }
  test: ToldMetrics | null
  baseline: { learner: string; cv: ToldMetrics; test: ToldMetrics | null }
  seconds: number
  searchSeconds: number
  seed: number
  endedBy: string
  bundle: Uint8Array
}

type Figures = Readonly<Record<string, number>>

/** A trial as it is told, by whatever name it goes. */
type SeriesTrial = {
  number: number
  learner: string
  parameters: Readonly<Record<string, unknown>>
  metrics: Figures
  /** The same part by part of the time. */
  parts: readonly Figures[]
  loss: number
  seconds: number
}

const deviations = (parts: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(parts[0] ?? {}).map(name => [name, standardDeviation(parts.map(part => part[name]!))]),
  )

/** What was compared, and what came of the best, beside the baseline. */
export const seriesAccount = (
  trials: readonly SeriesTrial[],
  {
    best,
    base,
    baselineTest,
    metric,
  }: { best: SeriesTrial; base: SeriesTrial; baselineTest: ToldMetrics | null; metric: string },
): Pick<TrainedSeries, 'classes' | 'leaderboard' | 'best' | 'cv' | 'baseline'> => ({
  classes: null,
  leaderboard: trials
    .toSorted((a, b) => a.loss - b.loss || a.number - b.number)
    .map(({ number, learner, parameters, metrics, loss, seconds }) => ({
      trial: number,
      learner,
      parameters,
      metrics: toldMetrics(metrics),
      loss,
      givenUpAfter: null,
      seconds: Math.round(seconds * 1000) / 1000,
    })),
  best: { learner: best.learner, members: [{ trial: best.number, weight: 1 }], metric },
  cv: {
    folds: best.parts.map(toldMetrics),
    mean: toldMetrics(best.metrics),
    sd: toldMetrics(deviations(best.parts)),
  },
  baseline: { learner: base.learner, cv: toldMetrics(base.metrics), test: baselineTest },
})
