import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sweepEvents } from './event-sweep.ts'
import { countEvents } from './warned-events.ts'

const HOUR = 3_600_000
const at = (scores: readonly number[], threshold: number) => scores.map(score => (score >= threshold ? 1 : 0))

test('a sweep counts at every threshold what is counted at it alone, whatever the times, machines and ties', () => {
  const row = fc.record({
    // Few hours for many rows: some share one. A row without a time is never counted.
    hour: fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.constant(Number.NaN)),
    asset: fc.constantFrom('a', 'b'),
    is: fc.constantFrom(0, 0, 1),
    score: fc.integer({ min: 0, max: 12 }).map(tenths => tenths / 12),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.boolean(), (rows, named) => {
      const moments = {
        times: rows.map(({ hour }) => hour * HOUR),
        ...(named && { assets: rows.map(({ asset }) => asset) }),
      }
      const actual = rows.map(({ is }) => is)
      const scores = rows.map(({ score }) => score)
      const { hours, never, steps } = sweepEvents(moments, actual, scores)
      const none = countEvents(moments, actual, at(scores, 2))()
      expect([hours, never]).toEqual([none.hours, none.counts])
      for (const { score, counts } of steps)
        expect(counts).toEqual(countEvents(moments, actual, at(scores, score))().counts)
      // What is left out between two steps makes no difference.
      for (const score of scores) {
        const step = steps.findLast(each => each.score >= score)
        expect(step?.counts ?? never).toEqual(countEvents(moments, actual, at(scores, score))().counts)
      }
    }),
    { numRuns: 400 },
  )
})

test('alarms that grow together become one, and announce no more what they began too long before', () => {
  const moments = { times: Array.from({ length: 8 }, (_, row) => row * HOUR) }
  const actual = [0, 0, 0, 0, 0, 0, 1, 1]
  const scores = [0.2, 0.9, 0.8, 0.7, 0.6, 0.5, 0.95, 0.1]
  const { steps } = sweepEvents(moments, actual, scores)
  const counted = steps.map(({ score, counts }) => [score, counts.truePositive, counts.falsePositive])
  expect(counted).toEqual([
    [0.95, 1, 0],
    [0.9, 1, 1],
    [0.8, 1, 1],
    [0.7, 1, 1],
    [0.6, 1, 1],
    // The gap closes: one alarm, five hours before an event of one hour.
    [0.5, 0, 1],
    [0.2, 0, 1],
    [0.1, 0, 1],
  ])
})
