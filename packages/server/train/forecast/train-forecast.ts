import { augursSmoother } from '@leinwand/adapters/augurs'
import { type DuckdbPreparation, duckdbPreparation } from '@leinwand/adapters/duckdb'
import {
  backtest,
  chooseForecaster,
  type ForecastTrial,
  forecasterOf,
  forecastFigures,
  type History,
  knownAfter,
  type SearchBudget,
  type Smoother,
} from '@leinwand/learning'
import { done, failed, type Outcome } from '../../outcome.ts'
import { inPassing } from '../../understand/in-passing.ts'
import { budgetShort } from '../budget-short.ts'
import { makeBundle } from '../make-bundle.ts'
import { type AskedSeries, type ReadSeries, readSeries } from '../read-series.ts'
import { type ToldMetrics, toldMetrics } from '../told-metrics.ts'
import { historiesOf, type NamedHistory } from './histories.ts'
import { likelySeasons } from './likely-seasons.ts'
import { baselineOf, type TrainedForecast, trainedForecast } from './trained-forecast.ts'

export type TrainForecast = Omit<AskedSeries, 'kind'> & {
  budget: SearchBudget
  seed: number
  threads: number
  /** Steps ahead; a season where left out. */
  horizon: number | undefined
  /** Rolling origins that ways to forecast are compared at. */
  origins: number | undefined
  onProgress: (progress: { stage: 'reading' | 'judging' | 'trying'; done: number }) => void
}

/** Share of the true values that an interval is to hold. */
const COVERAGE = 0.9
/** With fewer steps no error of a forecast is known. */
const FEWEST_ROWS = 20
/** A horizon, where none is asked for: a season, but no more than this share of the series. */
const MOST_OF_SERIES = 0.125
const STEPS_WITHOUT_SEASON = 12
const ORIGINS = 6
/** Of the newest steps that test in the end: this share, in whole horizons, and so many of these at most. */
const TEST = 0.2
const MOST_TESTS = 3

const seconds = (since: number): number => Math.round(performance.now() - since) / 1000

const rowsOf = (histories: readonly History[]): number =>
  histories.reduce((sum, { values }) => sum + values.length, 0)

type Plan = { horizon: number; tests: number; origins: number }

/** How far ahead, from how many origins and with how many steps tested. */
const planOf = (
  histories: readonly NamedHistory[],
  seasons: readonly number[],
  { horizon: asked, origins: wanted = ORIGINS }: TrainForecast,
): Outcome<Plan> => {
  const longest = Math.max(...histories.map(({ values }) => values.length))
  const own = Math.min(seasons[0] ?? STEPS_WITHOUT_SEASON, Math.floor(MOST_OF_SERIES * longest))
  const horizon = asked ?? Math.max(1, own)
  const tests = Math.max(1, Math.min(MOST_TESTS, Math.floor((TEST * longest) / horizon)))
  const room = longest - tests * horizon - Math.max(FEWEST_ROWS / 2, 1)
  const origins = Math.min(wanted, Math.floor(room / horizon))
  return origins < 1
    ? failed('forecast-too-few-rows', { rows: longest, atLeast: Math.ceil(FEWEST_ROWS / 2 + 2 * horizon) })
    : done({ horizon, tests, origins })
}

/** What the best, or the baseline, is worth on the newest steps, with the intervals that the steps before gave. */
const testedAs = (
  trial: ForecastTrial,
  histories: readonly History[],
  run: { name: string; seed: number; threads: number; smoother: Smoother; origins: number; season: number },
): ToldMetrics =>
  toldMetrics(
    forecastFigures(
      backtest(forecasterOf(trial), histories, trial.parameters, run),
      run.season,
      () => trial.reach,
    ),
  )

const learned = async (
  asked: TrainForecast,
  read: ReadSeries,
  began: number,
): Promise<Outcome<TrainedForecast>> => {
  const { prepared } = read
  const { time, group = null, target } = read.wish
  if (time === undefined) return failed('forecast-time-needed')
  if (target === undefined) return failed('train-target-needed')
  const type = prepared.columns.find(({ name }) => name === target)!.type
  if (type !== 'number' && type !== 'integer')
    return failed('forecast-target', { column: target, found: type })
  const made = historiesOf(read.others, { time, group, target }, FEWEST_ROWS)
  if (!made.ok) return made
  const { histories, warnings } = made.value
  if (histories.every(({ values }) => values.every(value => value === values[0])))
    return failed('target-constant', { value: histories[0]!.values[0]! })
  const seasons = likelySeasons(histories)
  const plan = planOf(histories, seasons, asked)
  if (!plan.ok) return plan
  const { horizon, tests, origins } = plan.value
  const smoother = await augursSmoother()
  const earlier = histories
    .filter(({ values }) => values.length > tests * horizon)
    .map(history => knownAfter(history.values.length - tests * horizon, history))
  const { seed, threads } = asked
  const searchBegan = performance.now()
  const chosen = await chooseForecaster(earlier, {
    name: target,
    horizon,
    coverage: COVERAGE,
    seasons,
    origins,
    smoother,
    seed,
    threads,
    budget: asked.budget,
    clock: () => performance.now(),
    signal: asked.signal,
    onTrial: async ({ length }) => {
      asked.onProgress({ stage: 'trying', done: length })
      // An interruption comes in between two trials.
      await new Promise(resolve => setImmediate(resolve))
    },
  })
  if (!chosen)
    return failed('forecast-too-few-rows', { rows: rowsOf(histories), atLeast: FEWEST_ROWS + 2 * horizon })
  const searchSeconds = seconds(searchBegan)
  asked.onProgress({ stage: 'judging', done: chosen.trials.length })
  const { best } = chosen
  const run = { name: target, seed, threads, smoother, origins: tests, season: Math.max(1, ...seasons) }
  const told = trainedForecast({
    chosen,
    split: {
      kind: 'time',
      by: time,
      folds: origins,
      test: TEST,
      trainRows: rowsOf(earlier),
      testRows: rowsOf(histories) - rowsOf(earlier),
    },
    features: [target],
    warnings: [...read.warnings, ...warnings, ...budgetShort(chosen)],
    test: testedAs(best, histories, run),
    baselineTest: testedAs(baselineOf(chosen), histories, run),
    horizon,
    season: best.parameters.season,
    coverage: COVERAGE,
    series: histories.length,
    seconds: seconds(began),
    searchSeconds,
    seed,
  })
  // What forecasts the future has learned from the newest steps too; what it was judged by had not.
  const model = { ...forecasterOf(best).fit(histories, best.parameters, run), reach: [...best.reach] }
  const bundle = makeBundle({
    recipe: prepared.fitted,
    model,
    target,
    positive: null,
    threshold: null,
    dataSet: prepared.dataSet.id,
    rows: rowsOf(histories),
    seed,
    now: asked.now,
    parts: {
      series: JSON.stringify({ time, group }),
      training: JSON.stringify(told),
    },
  })
  return done({ ...told, bundle })
}

const readAndLearn = async (
  asked: TrainForecast,
  place: { directory: string; preparation: DuckdbPreparation },
  began: number,
): Promise<Outcome<TrainedForecast>> => {
  if (asked.wish.time === undefined) return failed('forecast-time-needed')
  if (asked.wish.target === undefined) return failed('train-target-needed')
  const read = await readSeries({ ...asked, kind: 'forecast' }, place.directory, place.preparation)
  return read.ok ? learned(asked, read.value, began) : read
}

/** Learns from a file how a series goes on: every way to forecast is tried at rolling origins, and the best is judged. */
export const trainForecast = (asked: TrainForecast): Promise<Outcome<TrainedForecast>> =>
  inPassing(async directory => {
    const began = performance.now()
    asked.onProgress({ stage: 'reading', done: 0 })
    const preparation = duckdbPreparation({ directory })
    try {
      return await readAndLearn(asked, { directory, preparation }, began)
    } finally {
      await preparation.close()
    }
  })
