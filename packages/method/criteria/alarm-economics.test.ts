import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AlarmCounts, alarmEconomics } from './alarm-economics.ts'
import { Costs } from './costs.ts'

const counts = { truePositive: 8, falsePositive: 2, falseNegative: 2, trueNegative: 88 }
const costs = Costs.parse({ missedAlarm: 500, falseAlarm: 50, intervention: 100, rowsPerWeek: 10 })

test('100 rows are ten weeks: 0.2 false alarms a week, and 310 € a week for a machine', () => {
  const found = alarmEconomics(counts, costs, { machines: 1 })
  expect(found.falseAlarmsPerWeek).toBeCloseTo(0.2, 12)
  expect(found.missedAlarmsPerWeek).toBeCloseTo(0.2, 12)
  // (8 · 400 − 2 · 50) / 10 weeks, 52.18 weeks a year
  expect(found.euroPerYear).toBeCloseTo(310 * (365.25 / 7), 6)
  expect(found.missedEuroPerYear).toBeCloseTo(100 * (365.25 / 7), 6)
  expect(found.falseEuroPerYear).toBeCloseTo(10 * (365.25 / 7), 6)
})

test('always raising an alarm costs more than none here: the baseline is to do without', () =>
  expect(alarmEconomics(counts, costs, { machines: 1 }).baselineEuroPerYear).toBe(0))

test('hours at work make weeks too, and rows come first where both are said', () => {
  const byHours = Costs.parse({ hoursPerWeek: 80 })
  expect(alarmEconomics(counts, byHours, { machines: 1, hours: 800 }).falseAlarmsPerWeek).toBeCloseTo(0.2)
  expect(alarmEconomics(counts, byHours, { machines: 1 }).falseAlarmsPerWeek).toBeNull()
})

test('what nobody has said is not told in euro', () => {
  const { euroPerYear, falseEuroPerYear, missedAlarmsPerWeek } = alarmEconomics(
    counts,
    { rowsPerWeek: 10 },
    { machines: 1 },
  )
  expect([euroPerYear, falseEuroPerYear]).toEqual([null, null])
  expect(missedAlarmsPerWeek).toBeCloseTo(0.2)
  expect(alarmEconomics({ ...counts, truePositive: 0 }, {}, { machines: 3 }).euroPerYear).toBeNull()
})

const count = fc.nat(1000)
const drawn: fc.Arbitrary<AlarmCounts> = fc.record({
  truePositive: count,
  falsePositive: count,
  falseNegative: count,
  trueNegative: fc.integer({ min: 1, max: 1000 }),
})
const euro = fc.nat(10_000)
const drawnCosts = fc.record({
  missedAlarm: euro,
  falseAlarm: euro,
  intervention: euro,
  rowsPerWeek: fc.integer({ min: 1, max: 500 }),
})

test('law: saved is what events cost without alarms less all that they cost with them', () => {
  fc.assert(
    fc.property(drawn, drawnCosts, fc.nat(50), (counts, costs, machines) => {
      const found = alarmEconomics(counts, costs, { machines })
      const rows = Object.values(counts).reduce((sum, each) => sum + each, 0)
      const aYear = (costs.rowsPerWeek / rows) * (365.25 / 7) * machines
      const without = (counts.truePositive + counts.falseNegative) * costs.missedAlarm * aYear
      const interventions = counts.truePositive * costs.intervention * aYear
      const left = without - interventions - found.missedEuroPerYear! - found.falseEuroPerYear!
      expect(Math.abs(found.euroPerYear! - left)).toBeLessThanOrEqual(1e-9 * (1 + without + interventions))
    }),
  )
})

test('law: nobody saves more than one who announces every event and nothing else', () => {
  fc.assert(
    fc.property(drawn, drawnCosts, (counts, drawnCosts) => {
      // An intervention that costs more than the event is better left undone.
      const costs = {
        ...drawnCosts,
        intervention: Math.min(drawnCosts.intervention, drawnCosts.missedAlarm),
      }
      const perfect = {
        truePositive: counts.truePositive + counts.falseNegative,
        falsePositive: 0,
        falseNegative: 0,
        trueNegative: counts.trueNegative + counts.falsePositive,
      }
      const best = alarmEconomics(perfect, costs, { machines: 3 }).euroPerYear!
      expect(alarmEconomics(counts, costs, { machines: 3 }).euroPerYear!).toBeLessThanOrEqual(best + 1e-6)
    }),
  )
})
