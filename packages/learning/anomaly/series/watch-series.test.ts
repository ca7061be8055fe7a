import { describe, expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { newSeriesMemory, packSeries, SERIES_NUMBERS, unpackSeries } from './series-memory.ts'
import { SERIES_DEFAULTS, watchSeries } from './watch-series.ts'
import { watchWholeSeries } from './watch-whole-series.fixture.ts'
import { windowedGaussian } from './windowed-gaussian.ts'

const ROWS = 6000
const FROM = 4500
const MINUTES_5 = 300_000
const times = Float64Array.from({ length: ROWS }, (_, row) => 1.4e12 + row * MINUTES_5)

/** A machine that warms up over the day and wanders about its temperature; `change` spoils it. */
const machine = (seed: number, change = (_row: number, value: number) => value): Float64Array => {
  const random = createRandom(seed)
  let wander = 0
  const values = new Float64Array(ROWS)
  for (let row = 0; row < ROWS; row++) {
    wander = 0.9 * wander + 0.44 * random.normal()
    const day = 2 * Math.sin((2 * Math.PI * times[row]!) / 86_400_000)
    values[row] = change(row, 70 + day + wander + 0.1 * random.normal())
  }
  return values
}

const isAfter = (row: number, rows: number) => row >= FROM && row < FROM + rows
const FAULTS: Record<string, (row: number, value: number) => number> = {
  'a jump': (row, value) => (isAfter(row, 200) ? value + 10 : value),
  'a drift': (row, value) => (isAfter(row, 300) ? value + (row - FROM) / 15 : value),
  'a stuck sensor': (row, value) => (isAfter(row, 200) ? 71.3 : value),
  'a shutdown': (row, value) => (isAfter(row, 150) ? 20 : value),
  'noise that comes': (row, value) => (isAfter(row, 200) ? value + 5 * Math.sin(row * row) : value),
}

describe.each(Object.entries(FAULTS))('%s', (_, fault) => {
  test.each([1, 2])('is found while it lasts, machine %i', seed => {
    const { alarms } = watchWholeSeries(times, machine(seed, fault))
    const first = alarms.findIndex((alarm, row) => row >= FROM && alarm > 1)
    expect(first).toBeGreaterThanOrEqual(FROM)
    expect(first).toBeLessThan(FROM + 300)
  })
})

test('a machine on which all is well alarms seldom', () => {
  let alarms = 0
  for (let seed = 11; seed < 15; seed++)
    alarms += watchWholeSeries(times, machine(seed)).alarms.filter(alarm => alarm > 1).length
  // 24,000 rows; one alarm in 10,000 is what it is set for, and the first rows are judged by few.
  expect(alarms).toBeLessThan(13)
})

test('does not look ahead, does not ask for the unit, and goes on after an interruption to the same bits', () => {
  const values = machine(5, FAULTS['a jump'])
  const whole = watchWholeSeries(times, values)
  const start = watchWholeSeries(times.subarray(0, 3000), values.subarray(0, 3000))
  expect(start.scores).toEqual(whole.scores.subarray(0, 3000))
  const doubled = watchWholeSeries(
    times,
    values.map(value => value * 2),
  )
  expect(doubled.alarms.map(alarm => Math.round(alarm * 1e6))).toEqual(
    whole.alarms.map(alarm => Math.round(alarm * 1e6)),
  )
  let memory = newSeriesMemory()
  values.forEach((value, row) => {
    if (row === 30 || row === 2500) {
      const packed = JSON.parse(JSON.stringify(packSeries(memory)))
      expect(packed).toHaveLength(SERIES_NUMBERS)
      expect(unpackSeries(packed)).toEqual(memory)
      memory = unpackSeries(packed)
    }
    expect(watchSeries(memory, SERIES_DEFAULTS, times[row]!, value).score).toBe(whole.scores[row])
  })
})

test('missing values, a constant, and rows without a clock are no reason to fail', () => {
  const values = machine(6).map((value, row) => (row % 10 === 0 ? Number.NaN : value))
  const { scores } = watchWholeSeries(times, values)
  scores.forEach((score, row) => {
    if (Number.isNaN(score) !== (row % 10 === 0)) throw new Error(`row ${row} scores ${score}`)
  })
  const flat = watchWholeSeries(times, new Float64Array(ROWS).fill(4))
  expect(Math.max(...flat.scores)).toBe(0)
  const timeless = watchWholeSeries(new Float64Array(ROWS), machine(7, FAULTS['a shutdown']))
  expect(timeless.scores[FROM]).toBeGreaterThan(1)
})

test('the windowed Gaussian is that of its definition', () => {
  const values = machine(8).subarray(0, 40)
  const scores = windowedGaussian(values, 20, 5)
  expect(scores[0]).toBe(0)
  // Row 27: the window was filled by rows 0 to 19 and moved on at row 24, to rows 5 to 24. Without tails by hand: the
  // score of a value beyond another on the same side is the higher one.
  const part = values.subarray(5, 25)
  const mean = part.reduce((sum, value) => sum + value, 0) / 20
  const deviation = Math.sqrt(part.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 20)
  const twoDeviations = values.slice()
  twoDeviations[27] = mean - 2 * deviation
  expect(windowedGaussian(twoDeviations, 20, 5)[27]).toBeCloseTo(0.9772498680518208, 12)
})
