import type { ForecastLearner } from './forecast-model.ts'
import type { Forecaster } from './forecaster.ts'
import { ets, lastValue, mstl, seasonalNaive } from './history-only.ts'
import { laggedTrees } from './lagged-trees.ts'

/** Every way to forecast, the simplest first; a new one is one entry here. */
export const FORECASTERS: readonly Forecaster[] = [
  lastValue,
  seasonalNaive,
  ets,
  mstl,
  laggedTrees,
] as unknown as readonly Forecaster[]

/** The forecaster whose model this is. */
export const forecasterOf = ({ learner }: { learner: ForecastLearner }): Forecaster =>
  FORECASTERS.find(({ name }) => name === learner)!
