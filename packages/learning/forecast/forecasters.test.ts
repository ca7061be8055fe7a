import { describe, expect, test } from 'vitest'
import { parseAnyModel, parseModel } from '../learners/parse-model.ts'
import { serializeModel } from '../learners/serialize-model.ts'
import { createRandom } from '../statistics/random.ts'
import { backtest } from './backtest.ts'
import { chooseForecaster } from './choose-forecaster.ts'
import { conformalReach } from './conformal-reach.ts'
import { forecastNext } from './forecast-next.ts'
import type { Forecaster } from './forecaster.ts'
import { FORECASTERS, forecasterOf } from './forecasters.ts'
import { type History, knownAfter, scaleOf } from './history.ts'
import { regularSeries } from './regular-series.ts'
import type { Smoother } from './smoother.ts'

const ROWS = 240
/** The power of a line: a rhythm of 12, a slow rise, noise of deviation 1. */
const power = (seed: number, times = 1): History => {
  const random = createRandom(seed)
  return {
    values: Float64Array.from(
      { length: ROWS },
      (_, row) => times * (50 + 0.05 * row + 8 * Math.sin((row * Math.PI) / 6) + random.normal()),
    ),
    timeOf: row => Date.UTC(2004, row, 1),
  }
}

/** The real smoother is the adapter's; here one that says the mean, so that these tests need no library. */
const smoother: Smoother = {
  ets: (history, horizon) =>
    new Float64Array(horizon).fill(history.reduce((sum, value) => sum + value, 0) / history.length),
  mstl: (history, season, horizon) =>
    Float64Array.from({ length: horizon }, (_, step) => history[history.length - season + (step % season)]!),
}

const PARAMETERS = { horizon: 12, season: 12, coverage: 0.9 }
const RUN = { name: 'power', seed: 2 }

describe.each(FORECASTERS.map(each => [each.name, each] as const))('%s', (_, forecaster) => {
  const history = power(4)
  const fitted = forecaster.fit([history], PARAMETERS, RUN)
  const model = { ...fitted, reach: Array.from({ length: 12 }, (__, step) => 1 + step) }

  test('says as many steps as asked, each within its interval, the same every time and after JSON', () => {
    const one = forecastNext(model, history, smoother)!
    expect([one.points.length, one.lower.length, one.upper.length]).toEqual([12, 12, 12])
    const scale = scaleOf(history.values, 12)
    one.points.forEach((point, step) => {
      expect(one.upper[step]! - point).toBeCloseTo((1 + step) * scale, 9)
      expect(point - one.lower[step]!).toBeCloseTo((1 + step) * scale, 9)
    })
    expect(forecaster.fit([history], PARAMETERS, RUN)).toEqual(fitted)
    const parsed = parseAnyModel(serializeModel(model))
    expect(parsed).toEqual({ ok: true, value: model })
    expect(forecastNext(model, history, smoother)).toEqual(one)
    expect(parseModel(serializeModel(model))).toMatchObject({ failure: { code: 'model-other-task' } })
  })

  test('does not ask for the unit, and has nothing to say of a history that is too short', () => {
    const [one, thousandfold] = [power(4), power(4, 1024)].map(each => {
      const own = forecaster.fit([each], PARAMETERS, RUN)
      return forecaster.points(own, each, smoother)!
    })
    thousandfold!.forEach((point, step) => {
      expect(point / 1024).toBeCloseTo(one![step]!, 6)
    })
    const short = knownAfter(Math.max(0, forecaster.fewest(PARAMETERS) - 1), history)
    expect(forecastNext(model, short, smoother)).toBeNull()
  })

  test('is refused from text when what it needs is missing', () => {
    for (const name of Object.keys(model)) {
      const { [name as keyof typeof model]: _gone, ...rest } = model
      expect(parseAnyModel(serializeModel(rest as never)).ok, name).toBe(false)
    }
    const longer = { ...model, parameters: { ...PARAMETERS, horizon: 13 } }
    expect(parseAnyModel(serializeModel(longer)).ok).toBe(false)
  })
})

test('lags and calendar beat repeating the season, on series of different size together', async () => {
  const chosen = await chooseForecaster([power(5), power(6, 1000)], {
    name: 'power',
    horizon: 12,
    coverage: 0.9,
    seasons: [12],
    origins: 5,
    smoother,
    seed: 1,
    clock: () => 0,
  })
  const lossOf = (learner: string) => chosen!.trials.find(trial => trial.learner === learner)!.loss
  expect(chosen!.best.learner).toBe('lagged-trees')
  expect(lossOf('seasonal-naive')).toBeLessThan(lossOf('last-value') / 3)
  expect(chosen!.best.metrics.coverage).toBeGreaterThan(0.8)
  expect(chosen!.best.reach).toHaveLength(12)
})

test('an origin never sees what came after it', () => {
  const seen: number[] = []
  const last = forecasterOf({ learner: 'last-value' })
  const spy: Forecaster = {
    ...last,
    fit: (histories, ...rest) => {
      seen.push(...histories.map(({ values }) => values.length))
      return last.fit(histories, ...rest)
    },
  }
  backtest(spy, [power(1)], PARAMETERS, { ...RUN, origins: 3, smoother })
  expect(seen).toEqual([204, 216, 228])
})

test('budget, cancelling and a series that is too short end the choice', async () => {
  const run = {
    name: 'power',
    horizon: 12,
    coverage: 0.9,
    seasons: [12],
    origins: 2,
    smoother,
    seed: 1,
    clock: () => 0,
  }
  const two = await chooseForecaster([power(1)], { ...run, budget: { trials: 2 } })
  expect([two!.trials.length, two!.endedBy]).toEqual([2, 'trials'])
  await expect(chooseForecaster([power(1)], { ...run, signal: AbortSignal.abort() })).rejects.toThrow()
  expect(await chooseForecaster([knownAfter(10, power(1))], run)).toBeNull()
})

test('intervals cover as asked when errors are as they were', () => {
  const random = createRandom(12)
  const windowsOf = (count: number) =>
    Array.from({ length: count }, (_, origin) => ({
      origin,
      points: new Float64Array(6),
      actual: Float64Array.from({ length: 6 }, (__, step) => (1 + step) * random.normal()),
      past: new Float64Array(1),
      scale: 1,
    }))
  const reach = conformalReach(windowsOf(60), 6, 0.9)!
  expect(reach).toEqual(reach.toSorted((a, b) => a - b))
  const later = windowsOf(500).flatMap(({ actual }) => [
    ...actual.map((error, step) => Number(Math.abs(error) <= reach[step]!)),
  ])
  const covered = later.reduce((sum, one) => sum + one, 0) / later.length
  expect(covered).toBeGreaterThan(0.86)
  expect(covered).toBeLessThan(0.94)
})

describe('a series on a grid', () => {
  const HOUR = 3_600_000
  const valuesOf = (series: ReturnType<typeof regularSeries>) => {
    if (!series.ok) throw new Error(series.failure.code)
    return series.value
  }

  test('draws missing steps from their neighbours and takes the mean of rows of one step', () => {
    const times = [0, 1, 1, 2, 4, 5].map(hours => hours * HOUR)
    const series = valuesOf(regularSeries(times, [1, 2, 4, 3, 7, Number.NaN], 3))
    expect([...series.values]).toEqual([1, 3, 3, 5, 7])
    expect([series.filled, series.merged, series.timeOf(5)]).toEqual([1, 1, 5 * HOUR])
  })

  test('counts months as months', () => {
    const times = Array.from({ length: 80 }, (_, month) => Date.UTC(2015, month, 1))
    const series = valuesOf(
      regularSeries(
        times,
        times.map((_, row) => row),
        10,
      ),
    )
    expect([series.step, series.filled, series.values.length]).toEqual([{ months: 1 }, 0, 80])
    expect(series.timeOf(80)).toBe(Date.UTC(2015, 80, 1))
  })

  test('is refused where it is too short or has no steady interval', () => {
    expect(regularSeries([0, HOUR], [1, 2], 20)).toMatchObject({
      failure: { code: 'forecast-too-few-rows', params: { rows: 2, atLeast: 20 } },
    })
    const wild = Array.from({ length: 40 }, (_, row) => (row < 30 ? row : row * 1000) * HOUR)
    expect(regularSeries(wild, wild, 20)).toMatchObject({ failure: { code: 'forecast-not-regular' } })
  })
})
