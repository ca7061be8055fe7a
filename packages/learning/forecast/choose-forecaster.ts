import { overBudget } from '../search/over-budget.ts'
import { type BacktestWindow, backtest, type ForecastFigures, forecastFigures } from './backtest.ts'
import { conformalReach } from './conformal-reach.ts'
import type { ForecastLearner, ForecastParameters } from './forecast-model.ts'
import { FORECASTERS } from './forecasters.ts'
import type { History } from './history.ts'
import type { Smoother } from './smoother.ts'

/** How a way to forecast did at the rolling origins. `coverage` is that of intervals from the other origins. */
export type ForecastTrial = {
  number: number
  learner: ForecastLearner
  parameters: ForecastParameters
  metrics: ForecastFigures
  perOrigin: readonly ForecastFigures[]
  /** The scaled error (MASE), or the mean absolute one where nothing scales. */
  loss: number
  reach: readonly number[]
  seconds: number
}

export type ChosenForecaster = {
  trials: ForecastTrial[]
  best: ForecastTrial
  endedBy: 'all' | 'seconds' | 'trials'
}

export type ChooseForecasterRun = {
  name: string
  horizon: number
  coverage: number
  /** Rows after which the series may repeat itself; each is tried. */
  seasons: readonly number[]
  origins: number
  smoother: Smoother
  seed: number
  threads?: number
  budget?: { seconds?: number; trials?: number }
  clock: () => number
  signal?: AbortSignal | undefined
  /** Awaited before each trial, with those that are done. */
  onTrial?: (done: readonly ForecastTrial[]) => Promise<void> | void
}

const others = (windows: readonly BacktestWindow[], { horizon, coverage }: ChooseForecasterRun) => {
  const reaches = new Map<number, number[] | null>()
  return ({ origin }: BacktestWindow) => {
    if (!reaches.has(origin))
      reaches.set(
        origin,
        conformalReach(
          windows.filter(window => window.origin !== origin),
          horizon,
          coverage,
        ),
      )
    return reaches.get(origin)!
  }
}

/** The metrics are scaled by the longest season, the same for all that are compared. */
const scaleSeason = ({ seasons }: ChooseForecasterRun) => Math.max(1, ...seasons)

/**
 * Tries every way to forecast at the same rolling origins, with each season that may be one, and takes the one with the
 * least scaled error; the simplest wins a tie. `null` where no series is long enough for a single origin.
 */
export const chooseForecaster = async (
  histories: readonly History[],
  run: ChooseForecasterRun,
): Promise<ChosenForecaster | null> => {
  const began = run.clock()
  const trials: ForecastTrial[] = []
  let endedBy: ChosenForecaster['endedBy'] = 'all'
  const seasons = run.seasons.filter(season => season > 1)
  const plan = FORECASTERS.flatMap(forecaster => {
    const mine = forecaster.needsSeason ? seasons : forecaster.name === 'lagged-trees' ? [1, ...seasons] : [1]
    return mine.map(season => ({ forecaster, season }))
  })
  for (const { forecaster, season } of plan) {
    const over = overBudget(run, began, trials.length)
    if (over) {
      endedBy = over
      break
    }
    await run.onTrial?.(trials)
    run.signal?.throwIfAborted()
    const from = run.clock()
    const { horizon, coverage, name, seed, threads, signal, smoother, origins } = run
    const parameters = { horizon, season, coverage }
    const windows = backtest(forecaster, histories, parameters, {
      name,
      seed,
      signal,
      smoother,
      origins,
      ...(threads === undefined ? {} : { threads }),
    })
    const reach = conformalReach(windows, horizon, coverage)
    if (!reach) continue
    const by = scaleSeason(run)
    const reachOf = others(windows, run)
    const metrics = forecastFigures(windows, by, reachOf)
    trials.push({
      number: trials.length + 1,
      learner: forecaster.name,
      parameters,
      metrics,
      perOrigin: [...new Set(windows.map(({ origin }) => origin))].map(origin =>
        forecastFigures(
          windows.filter(window => window.origin === origin),
          by,
          reachOf,
        ),
      ),
      loss: Number.isFinite(metrics.mase) ? metrics.mase : metrics.mae,
      reach,
      seconds: (run.clock() - from) / 1000,
    })
  }
  const best = trials.toSorted((a, b) => a.loss - b.loss || a.number - b.number)[0]
  return best ? { trials, best, endedBy } : null
}
