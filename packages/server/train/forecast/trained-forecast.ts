import type { ChosenForecaster, ForecastFigures } from '@leinwand/learning'
import type { Failure } from '../../outcome.ts'
import { type ToldMetrics, toldMetrics } from '../anomaly/told-metrics.ts'
import type { LeaderboardRow } from '../leaderboard.ts'

export type TrainedForecast = {
  task: 'forecast'
  classes: null
  split: { kind: string; by: string | null; folds: number; test: number; trainRows: number; testRows: number }
  features: readonly string[]
  leaks: readonly never[]
  warnings: readonly Failure[]
  leaderboard: readonly LeaderboardRow[]
  best: { learner: string; members: readonly { trial: number; weight: number }[]; metric: string }
  cv: { folds: readonly ToldMetrics[]; mean: ToldMetrics; sd: ToldMetrics }
  test: ToldMetrics | null
  baseline: { learner: string; cv: ToldMetrics; test: ToldMetrics | null }
  threshold: null
  horizon: number
  /** Rows after which the series repeats itself; 1 where it does not. */
  season: number
  coverage: number
  series: number
  seconds: number
  searchSeconds: number
  seed: number
  endedBy: string
  bundle: Uint8Array
}

const deviations = (parts: readonly ForecastFigures[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(parts[0] ?? {}).map(name => {
      const values = parts.map(part => part[name as keyof ForecastFigures])
      const middle = values.reduce((sum, value) => sum + value, 0) / values.length
      const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
      return [name, Math.sqrt(squares / Math.max(1, values.length - 1))]
    }),
  )

/** The best of what does no more than repeat: the last value or the last season. */
export const baselineOf = ({ trials }: ChosenForecaster) =>
  trials
    .filter(({ learner }) => learner === 'last-value' || learner === 'seasonal-naive')
    .toSorted((a, b) => a.loss - b.loss)[0] ?? trials[0]!

type Got = Omit<
  TrainedForecast,
  | 'task'
  | 'classes'
  | 'leaks'
  | 'leaderboard'
  | 'best'
  | 'cv'
  | 'baseline'
  | 'threshold'
  | 'endedBy'
  | 'bundle'
> & { chosen: ChosenForecaster; baselineTest: ToldMetrics | null }

/** The account of a training: what was compared, and what came of the best. */
export const trainedForecast = ({ chosen, baselineTest, ...got }: Got): Omit<TrainedForecast, 'bundle'> => {
  const { trials, best, endedBy } = chosen
  const base = baselineOf(chosen)
  return {
    task: 'forecast',
    classes: null,
    ...got,
    leaks: [],
    leaderboard: trials
      .toSorted((a, b) => a.loss - b.loss || a.number - b.number)
      .map(trial => ({
        trial: trial.number,
        learner: trial.learner,
        parameters: trial.parameters,
        metrics: toldMetrics(trial.metrics),
        loss: trial.loss,
        givenUpAfter: null,
        seconds: Math.round(trial.seconds * 1000) / 1000,
      })),
    best: { learner: best.learner, members: [{ trial: best.number, weight: 1 }], metric: 'mase' },
    cv: {
      folds: best.perOrigin.map(toldMetrics),
      mean: toldMetrics(best.metrics),
      sd: toldMetrics(deviations(best.perOrigin)),
    },
    baseline: { learner: base.learner, cv: toldMetrics(base.metrics), test: baselineTest },
    threshold: null,
    endedBy,
  }
}
