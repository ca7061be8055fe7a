import { bestCostPoint, createRandom, type Prediction } from '@leinwand/learning'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AlarmCosts, worthAt, worthCurve } from './alarm-worth.ts'
import { evaluate } from './evaluate.ts'
import { checkGate } from './gate.ts'
import { chosenThreshold, thresholdForFold } from './threshold.ts'

const HOUR = 3_600_000
const prices = { missedAlarm: 1000, falseAlarm: 400, intervention: 100, machines: 1 }
const byHour: AlarmCosts = { ...prices, hoursPerWeek: 100 }
const byRow: AlarmCosts = { ...prices, rowsPerWeek: 100 }

const rowsOf = (actual: readonly number[], probability: readonly number[]) => ({
  actual: Float64Array.from(actual),
  probability: Float64Array.from(probability),
  moments: { times: Float64Array.from(actual.keys(), row => row * HOUR) },
})

/** Ten days of hours with an event on each from the 19th hour on. */
const days = Array.from({ length: 240 }, (_, row) => (row % 24 >= 18 ? 1 : 0))
/** An alarm from three hours before each event and through it, and in six calm hours of each day besides. */
const daysWith = (calmHours: readonly number[]) =>
  days.map((_, row) => (row % 24 >= 15 || calmHours.includes(row % 24) ? 0.6 : 0.1))
const stays = rowsOf(days, daysWith([2, 3, 4, 5, 6, 7]))
const flickers = rowsOf(days, daysWith([2, 4, 6, 8, 10, 12]))

describe('where the week is told in hours', () => {
  test('an alarm that lasts is one, and one that flickers is paid for each time; by rows they are alike', () => {
    const weeks = 239 / 100
    const times = (rows: typeof stays) => {
      const { truePositive, falsePositive } = worthAt(rows, 0.5, byHour)().perWeek
      return [truePositive * weeks, falsePositive * weeks].map(count => Math.round(count * 1e9) / 1e9)
    }
    expect(times(stays)).toEqual([10, 10])
    expect(times(flickers)).toEqual([10, 60])
    expect(worthAt(stays, 0.5, byHour)().euroPerYear).toBeGreaterThan(0)
    expect(worthAt(flickers, 0.5, byHour)().euroPerYear).toBeLessThan(0)
    expect(worthAt(stays, 0.5, byRow)()).toEqual(worthAt(flickers, 0.5, byRow)())
  })

  // One long event, many short ones that are hard to tell, and calm rows that look like them.
  const actual = Array.from({ length: 400 }, (_, row) =>
    row >= 340 || (row < 300 && row % 50 === 25) ? 1 : 0,
  )
  const probability = actual.map((is, row) => {
    if (row >= 340) return row < 342 ? 0.95 : 0.2
    if (is === 1) return 0.7
    return row % 50 === 5 || row % 50 === 45 ? 0.75 : 0.05
  })
  const rows = rowsOf(actual, probability)
  const cheap = { falseAlarm: 450, missedAlarm: 500, intervention: 0, machines: 1 }
  const events = { ...cheap, hoursPerWeek: 100 }
  const cases = { ...cheap, rowsPerWeek: 100 }

  test('the threshold is the one worth most in events, and not the one worth most in rows', () => {
    const foldOf = new Int32Array(400)
    const chosen = chosenThreshold({ ...rows, foldOf, costs: events }, 'auto')
    const rowWise = chosenThreshold({ ...rows, foldOf, costs: cases }, 'auto')
    // By rows the long event pays for every false alarm on the way down to it; by events it is one, found by its first hours.
    expect(rowWise).toBeLessThan(0.2)
    expect(chosen).toBeGreaterThan(0.75)
    const worth = (threshold: number) => worthAt(rows, threshold, events)().euroPerYear
    expect(worth(chosen)).toBeGreaterThan(worth(rowWise))
    expect(worth(chosen)).toBeGreaterThan(0)
    expect(worth(rowWise)).toBeLessThan(0)
  })

  test('without a time of the rows, or an hour between them, each row is a case as before', () => {
    const foldOf = new Int32Array(400)
    const { moments: _, ...untimed } = rows
    const plain = chosenThreshold({ ...untimed, foldOf, costs: cases }, 'auto')
    expect(chosenThreshold({ ...untimed, foldOf, costs: events }, 'auto')).toBe(plain)
    const assets = actual.map((_, row) => `m${row}`)
    const apart = { ...rows, moments: { times: rows.moments.times, assets } }
    expect(chosenThreshold({ ...apart, foldOf, costs: events }, 'auto')).toBe(plain)
  })

  test('the rows of a fold have no say in the threshold that it is judged at', () => {
    const foldOf = Int32Array.from(actual, (_, row) => Math.floor(row / 100))
    const seen = { ...rows, foldOf, costs: events }
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 100 }), changed => {
        const other = rows.probability.slice()
        other.set(changed, 100)
        expect(thresholdForFold({ ...seen, probability: other }, 1, 'auto')).toBe(
          thresholdForFold(seen, 1, 'auto'),
        )
      }),
    )
  })

  test('no threshold is worth more than the best of the curve, which is worth what it says', () => {
    const row = fc.tuple(fc.constantFrom(0, 0, 1), fc.integer({ min: 0, max: 8 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), drawn => {
        const some = rowsOf(
          drawn.map(([is]) => is),
          drawn.map(([, eighths]) => eighths / 8),
        )
        const curve = worthCurve(some, byHour)
        for (const { threshold, euroPerYear, perWeek } of curve) {
          const alone = worthAt(some, threshold, byHour)()
          expect(alone.euroPerYear).toBeCloseTo(euroPerYear, 6)
          expect(alone.perWeek.falsePositive).toBeCloseTo(perWeek.falsePositive, 9)
        }
        const best = bestCostPoint(curve, byHour)
        for (const threshold of [...some.probability, 0, 1, 2])
          expect(worthAt(some, threshold, byHour)().euroPerYear).toBeLessThanOrEqual(best.euroPerYear + 1e-6)
        const most = 20
        const borne = bestCostPoint(curve, { ...byHour, mostFalseAlarmsPerWeek: most })
        expect(borne.perWeek.falsePositive).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('an evaluation chooses by the events of its training rows, and the gate counts the same on the test part', () => {
    const said = (of: Float64Array): Prediction => ({
      kind: 'classification',
      probabilities: [of.map(value => 1 - value), of],
    })
    const asked = {
      positive: 1,
      threshold: 'auto' as const,
      trainActual: rows.actual,
      testActual: rows.actual,
      foldOf: Int32Array.from(actual, (_, row) => row % 2),
      folds: 2,
      model: { outOfFold: said(rows.probability), test: said(rows.probability) },
      baseline: {
        outOfFold: said(rows.probability.map(() => 0.2)),
        test: said(rows.probability.map(() => 0.2)),
      },
      costs: { falseAlarm: 450, missedAlarm: 500, hoursPerWeek: 100 },
      moments: rows.moments,
    }
    const evaluation = evaluate({ ...asked, trainMoments: rows.moments })
    expect(evaluation.threshold).toBeGreaterThan(0.75)
    expect(evaluate(asked).threshold).toBeLessThan(0.2)
    const { criteria } = checkGate([{ id: 'a', metric: 'euroPerYear', on: 'test', min: 1 }], evaluation, {
      kpis: [],
      costs: asked.costs,
      served: { machines: 1, customers: 1 },
    })
    const chosen = worthAt(rows, evaluation.threshold!, events)()
    expect(criteria[0]!.value).toBeCloseTo(chosen.euroPerYear, 6)
    expect(criteria[0]!.passed).toBe(true)
    // Always warning is one call, long before the first event: worth less than nothing, and so never warning is the baseline.
    expect(criteria[0]!.baseline).toBe(0)
    expect(worthAt(rows, 0, events)().euroPerYear).toBeLessThan(0)
  })
})

test('a threshold chosen by events is worth more on other machines too; one by rows pays for long events with false alarms', () => {
  const costs = { missedAlarm: 5000, falseAlarm: 300, intervention: 500, machines: 1 }
  const [cycles, ahead, machines] = [200, 30, 60]
  // A score that grows towards each machine's failure, as noisy as one of a single cycle is.
  const drawn = (seed: number) => {
    const random = createRandom(seed)
    const left = Array.from({ length: machines * cycles }, (_, row) => cycles - 1 - (row % cycles))
    return {
      actual: Float64Array.from(left, value => (value < ahead ? 1 : 0)),
      probability: Float64Array.from(
        left,
        value => 1 / (1 + Math.exp((value - ahead) / 8 - 2 * random.normal())),
      ),
      moments: {
        times: Float64Array.from(left, value => (cycles - value) * HOUR),
        assets: left.map((_, row) => `m${Math.floor(row / cycles)}`),
      },
    }
  }
  const [seen, others] = [drawn(1), drawn(2)]
  const events = { ...costs, hoursPerWeek: 168 }
  const byEvents = bestCostPoint(worthCurve(seen, events), events).threshold
  const byRows = bestCostPoint(worthCurve(seen, { ...costs, rowsPerWeek: 168 }), events).threshold
  const worth = (threshold: number) => worthAt(others, threshold, events)().euroPerYear
  expect(worth(byEvents)).toBeGreaterThan(1.5 * worth(byRows))
  // Who always warns is called once and for nothing.
  expect(worth(0)).toBeLessThan(0)
})

test('where the week is told in rows each row is a case, also where its time is known', () => {
  const { moments: _, ...untimed } = stays
  expect(worthCurve(stays, byRow)).toEqual(worthCurve(untimed, byRow))
  expect(worthAt(stays, 0.5, byRow)()).toEqual(worthAt(untimed, 0.5, byRow)())
})
