import type { ChosenForecaster, ForecastTrial } from '@leinwand/learning'
import type { ToldMetrics } from '../told-metrics.ts'
import { seriesAccount, type TrainedSeries } from '../trained-series.ts'

export type TrainedForecast = TrainedSeries & {
  task: 'forecast'
  leaks: readonly never[]
  threshold: null
  horizon: number
  /** Rows after which the series repeats itself; 1 where it does not. */
  season: number
  coverage: number
  series: number
}

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

const told = ({ perOrigin, ...trial }: ForecastTrial) => ({ ...trial, parts: perOrigin })

/** The account of a training: what was compared, and what came of the best. */
export const trainedForecast = ({ chosen, baselineTest, ...got }: Got): Omit<TrainedForecast, 'bundle'> => {
  const { trials, best, endedBy } = chosen
  const judged = { best: told(best), base: told(baselineOf(chosen)), baselineTest, metric: 'mase' }
  return {
    task: 'forecast',
    ...got,
    leaks: [],
    ...seriesAccount(trials.map(told), judged),
    threshold: null,
    endedBy,
  }
}
