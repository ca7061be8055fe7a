import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import type { NumericMatrix } from '../check-anomaly-data.ts'
import { DETECTORS } from '../detectors.ts'
import { alarmThreshold } from './alarm-threshold.ts'
import { type ChooseRun, chooseDetector } from './choose-detector.ts'
import { earlierAndLater, partsInTime } from './parts-in-time.ts'

const ROWS = 1200

/** Two channels that follow one load; `change` spoils rows. */
const machine = (seed: number, change = (_row: number, _values: number[]) => {}): NumericMatrix => {
  const random = createRandom(seed)
  const values = [new Float64Array(ROWS), new Float64Array(ROWS)]
  for (let row = 0; row < ROWS; row++) {
    const load = random.normal()
    const drawn = [60 + 2 * load + 0.2 * random.normal(), 9 + load + 0.1 * random.normal()]
    change(row, drawn)
    drawn.forEach((value, at) => {
      values[at]![row] = value
    })
  }
  const columns = ['temperature', 'current'].map((name, at) => ({
    name,
    kind: 'numeric' as const,
    values: values[at]!,
  }))
  return { rows: ROWS, columns }
}

const WHOLE = [Int32Array.from({ length: ROWS }, (_, row) => row)]
const run = (more: Partial<ChooseRun> = {}): ChooseRun => ({
  falseAlarmRate: 0.01,
  seed: 1,
  clock: () => 0,
  ...more,
})

describe('choosing a detector', () => {
  test('without labels takes the one that finds most at the same rate of false alarms, and keeps near that rate', async () => {
    const { trials, best, metric } = await chooseDetector(machine(2), WHOLE, run())
    // Single channels cannot see that two of them no longer go together; the plane can.
    expect([best.detector, metric]).toEqual(['pca-monitor', 'found'])
    expect(best.metrics.found!).toBeGreaterThan(0.7)
    expect(best.metrics.falseAlarmRate!).toBeLessThan(0.03)
    expect(trials.map(({ detector }) => detector)).toEqual(Object.keys(DETECTORS))
    const others = trials.filter(trial => trial !== best)
    for (const trial of others) expect(trial.loss).toBeGreaterThanOrEqual(best.loss)
  })

  test('with labels goes by them, and does not learn from what is labelled', async () => {
    const isOdd = (row: number) => row % 50 === 7
    const x = machine(3, (row, values) => {
      if (isOdd(row)) values[0]! += 15
    })
    const labels = Uint8Array.from({ length: ROWS }, (_, row) => (isOdd(row) ? 1 : 0))
    const { best, metric } = await chooseDetector(x, WHOLE, run({ labels }))
    expect(metric).toBe('prAuc')
    expect(best.metrics.prAuc!).toBeGreaterThan(0.95)
    for (const { train } of partsInTime(WHOLE, labels))
      for (const row of train) expect(isOdd(row)).toBe(false)
  })

  test('gives the same again for the same seed, and ends by budget and signal', async () => {
    const x = machine(4)
    expect(await chooseDetector(x, WHOLE, run())).toEqual(await chooseDetector(x, WHOLE, run()))
    const two = await chooseDetector(x, WHOLE, run({ budget: { trials: 2 } }))
    expect([two.trials.length, two.endedBy]).toEqual([2, 'trials'])
    let now = 0
    const short = await chooseDetector(x, WHOLE, run({ budget: { seconds: 1 }, clock: () => (now += 400) }))
    expect(short.endedBy).toBe('seconds')
    await expect(chooseDetector(x, WHOLE, run({ signal: AbortSignal.abort() }))).rejects.toThrow()
  })
})

test('what is tried comes later than all that was learned from, machine by machine', () => {
  const sequences = [Int32Array.of(5, 3, 1, 0, 9), Int32Array.of(2, 4, 6, 7, 8)]
  for (const { train, later } of partsInTime(sequences))
    for (const [machineAt, rows] of later.entries()) {
      const order = [...sequences[machineAt]!]
      const learned = [...train].filter(row => order.includes(row)).map(row => order.indexOf(row))
      expect(Math.max(...learned)).toBeLessThan(Math.min(...[...rows].map(row => order.indexOf(row))))
    }
  const { earlier, later } = earlierAndLater(sequences, 0.8)
  expect([earlier.map(rows => rows.length), later.map(rows => rows.length)]).toEqual([
    [4, 4],
    [1, 1],
  ])
})

test('the threshold lets through the share that was asked, or fewer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 400 }),
      fc.constantFrom(0.001, 0.01, 0.05, 0.2),
      (scores, rate) => {
        const threshold = alarmThreshold(Float64Array.from(scores), rate)
        expect(threshold).toBeGreaterThan(0)
        expect(Number.isFinite(threshold)).toBe(true)
        const alarms = scores.filter(score => score >= threshold).length
        expect(alarms).toBeLessThanOrEqual(Math.floor(rate * scores.length))
      },
    ),
  )
  expect(alarmThreshold(Float64Array.of(Number.NaN, Number.NaN), 0.01)).toBe(1)
})

test('where rows are too few to count, the tail is drawn on: near the true quantile of exponential scores', () => {
  const random = createRandom(8)
  const scores = Float64Array.from({ length: 500 }, () => -Math.log(1 - random.uniform()))
  // One in 10,000 of a standard exponential lies beyond ln 10,000 = 9.21.
  const threshold = alarmThreshold(scores, 1e-4)
  expect(threshold).toBeGreaterThan(6.5)
  expect(threshold).toBeLessThan(12)
})
