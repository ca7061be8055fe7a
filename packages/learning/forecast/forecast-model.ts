import type { BoostedTreesModel } from '../learners/boosted-trees/boosted-trees-model.ts'
import type { ModelHead } from '../learners/model-head.ts'

/**
 * `horizon`: steps ahead. `season`: rows after which the series repeats itself, 1 = it does not. `coverage`: the share of
 * true values that intervals are to hold.
 */
export type ForecastParameters = { horizon: number; season: number; coverage: number }

/** Half the width of the interval, step by step, as a multiple of the history's own scale (`scaleOf`). */
type ForecastHead = ModelHead<{ kind: 'forecast' }> & {
  parameters: ForecastParameters
  reach: readonly number[]
}

/** Learned nothing but its parameters: what it says follows from the history it is given, fitted anew each time. */
export type HistoryOnlyModel = ForecastHead & { learner: 'last-value' | 'seasonal-naive' | 'ets' | 'mstl' }

/** Boosted trees over lags and calendar, asked again and again, each time with what they said before (recursive). */
export type LaggedTreesModel = ForecastHead & {
  learner: 'lagged-trees'
  lags: readonly number[]
  trees: BoostedTreesModel
}

/** Everything that says how a series goes on. Discriminated by `learner`. */
export type ForecastModel = HistoryOnlyModel | LaggedTreesModel
export type ForecastLearner = ForecastModel['learner']
