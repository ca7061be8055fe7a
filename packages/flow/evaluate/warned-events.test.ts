import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEvents } from './warned-events.ts'

const warnedEvents = (...given: Parameters<typeof countEvents>) => countEvents(...given)()

const HOUR = 3_600_000
const hourly = (rows: number) => Float64Array.from({ length: rows }, (_, row) => row * HOUR)

test('an event is a run of rows; the lead time is from its first alarm to its end, the median of those found', () => {
  const actual = [0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1]
  const said = [1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0]
  // Found 2 hours and 0 hours before the end; the third event passes without an alarm.
  expect(warnedEvents({ times: hourly(12) }, actual, said)).toEqual({
    leadTimeHours: 1,
    foundEvents: 2 / 3,
    hours: 11,
    // The alarm in the first row announces nothing; between the events nobody was called for nothing, twice.
    counts: { truePositive: 2, falseNegative: 1, falsePositive: 1, trueNegative: 2 },
  })
})

test('an alarm of many rows is one alarm, an event counts as often as its first row was drawn', () => {
  const actual = [0, 0, 0, 0, 0, 1, 1, 1, 0, 1]
  const said = [0, 1, 1, 1, 0, 0, 1, 1, 0, 0]
  const count = countEvents({ times: hourly(10) }, actual, said)
  expect(count().counts).toMatchObject({ truePositive: 1, falseNegative: 1, falsePositive: 1 })
  const drawn = count([1, 2, 0, 0, 1, 3, 0, 0, 1, 0])
  expect(drawn.counts).toMatchObject({ truePositive: 3, falseNegative: 0, falsePositive: 2 })
  expect([drawn.leadTimeHours, drawn.foundEvents]).toEqual([1, 1])
  // Eight rows were drawn of ten.
  expect(drawn.hours).toBeCloseTo(9 * 0.8)
  expect(count(new Float64Array(10).fill(1))).toEqual(count())
})

test('an alarm of one machine announces nothing of another, in whatever order the rows come', () => {
  const times = [2, 0, 1, 2, 1, 0].map(hour => hour * HOUR)
  const assets = ['a', 'a', 'b', 'b', 'a', 'b']
  //              a@2 a@0 b@1 b@2 a@1 b@0
  const actual = [1, 0, 0, 0, 1, 0]
  expect(warnedEvents({ times, assets }, actual, [0, 0, 1, 1, 0, 0]).foundEvents).toBe(0)
  expect(warnedEvents({ times, assets }, actual, [0, 0, 0, 0, 1, 0])).toEqual({
    leadTimeHours: 1,
    foundEvents: 1,
    hours: 4,
    counts: { truePositive: 1, falseNegative: 0, falsePositive: 0, trueNegative: 2 },
  })
})

test('rows without a time say nothing, and nothing found has no lead time', () => {
  expect(warnedEvents({ times: [Number.NaN, 0] }, [1, 0], [1, 0])).toEqual({
    leadTimeHours: Number.NaN,
    foundEvents: Number.NaN,
    hours: 0,
    counts: { truePositive: 0, falseNegative: 0, falsePositive: 0, trueNegative: 1 },
  })
})

test('an alarm that began longer before an event than the event lasts was called for nothing, and nobody is called again', () => {
  //              0  1  2  3  4  5  6  7  8  9
  const actual = [0, 0, 0, 0, 0, 1, 1, 1, 0, 1]
  const counts = (said: number[]) => warnedEvents({ times: hourly(10) }, actual, said).counts
  // Two hours long: an alarm may begin two hours before.
  expect(counts([0, 0, 0, 1, 1, 1, 0, 0, 0, 0])).toMatchObject({ truePositive: 1, falsePositive: 0 })
  expect(counts([0, 0, 1, 1, 1, 1, 0, 0, 0, 0])).toMatchObject({ truePositive: 0, falsePositive: 1 })
  // Gone and come again it announces it.
  expect(counts([0, 0, 1, 1, 0, 1, 0, 0, 0, 0])).toMatchObject({ truePositive: 1, falsePositive: 1 })
  // What goes on from one event to the next says nothing of the next; one row before an event is never too early.
  expect(counts([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])).toMatchObject({ truePositive: 1, falseNegative: 1 })
  expect(counts([0, 0, 0, 0, 0, 0, 0, 0, 1, 1])).toMatchObject({ truePositive: 1, falsePositive: 0 })
})

test('rows of one machine at one time are one moment of it, in whatever order they come', () => {
  const times = [0, 1, 1, 2, 2, 3].map(hour => hour * HOUR)
  const expected = { truePositive: 1, falseNegative: 0, falsePositive: 0, trueNegative: 2 }
  expect(warnedEvents({ times }, [0, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 0]).counts).toEqual(expected)
  expect(warnedEvents({ times }, [0, 0, 1, 1, 0, 0], [0, 1, 0, 0, 1, 0]).counts).toEqual(expected)
})

test('who always warns is called once for each machine, and announces only what had begun by then or soon after', () => {
  const flag = fc.constantFrom(0, 1)
  fc.assert(
    fc.property(fc.array(fc.tuple(flag, fc.constantFrom('a', 'b')), { minLength: 1 }), rows => {
      const moments = { times: hourly(rows.length), assets: rows.map(([, asset]) => asset) }
      const actual = rows.map(([is]) => is)
      const { counts, hours } = warnedEvents(moments, actual, new Float64Array(rows.length).fill(1))
      const never = warnedEvents(moments, actual, new Float64Array(rows.length))
      expect(hours).toBe(never.hours)
      expect(counts.trueNegative).toBe(0)
      expect(counts.truePositive + counts.falseNegative).toBe(never.counts.falseNegative)
      expect(counts.falsePositive).toBeLessThanOrEqual(new Set(moments.assets).size)
      // An event that lasts long after a short calm can be announced with the one before it; most are not.
      if (counts.falsePositive === 0 && actual.includes(1)) expect(counts.truePositive).toBeGreaterThan(0)
    }),
  )
})
