import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forwardFolds } from './forward-folds.ts'

const plain = (...of: Parameters<typeof forwardFolds>) =>
  forwardFolds(...of).map(({ train, test }) => ({ train: [...train], test: [...test] }))

test('each block is tested by those before it', () => {
  expect(plain([0, 0, 1, -1, 1, 2])).toEqual([
    { train: [0, 1], test: [2, 4] },
    { train: [0, 1, 2, 4], test: [5] },
  ])
})

test('a gap in rows keeps back the last of them, those of one instant together', () => {
  const foldOf = [0, 0, 0, 0, 1, 1]
  expect(plain(foldOf, { gap: { rows: 2 } })[0]!.train).toEqual([0, 1])
  // The third row from the end has the time of the second.
  expect(plain(foldOf, { gap: { rows: 2 }, time: [1, 5, 5, 9, 10, 11] })[0]!.train).toEqual([0, 1, 2])
  expect(plain(foldOf, { gap: { rows: 4 } })).toEqual([])
})

test('a gap in seconds keeps back what is no further than that before the block, and no row without a time', () => {
  const time = [Number.NaN, 5, 7, 8, 10, 20]
  expect(plain([0, 0, 0, 0, 1, 1], { gap: { seconds: 3 }, time })[0]!.train).toEqual([0, 1])
})

test('no row trains that is not before all that are tested, however the rows lie', () => {
  const drawn = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 40 })
  const gaps = fc.oneof(
    fc.record({ rows: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ seconds: fc.integer({ min: 1, max: 9 }) }),
  )
  fc.assert(
    fc.property(drawn, gaps, (time, gap) => {
      // Blocks of fifteen seconds.
      const foldOf = time.map(at => Math.floor(at / 15))
      for (const { train, test } of forwardFolds(foldOf, { gap, time })) {
        const first = Math.min(...[...test].map(row => time[row]!))
        const last = Math.max(...[...train].map(row => time[row]!))
        expect(first - last).toBeGreaterThan('seconds' in gap ? gap.seconds : 0)
        const between = time.filter(at => at > last && at < first)
        if ('rows' in gap) expect(between.length).toBeLessThanOrEqual(gap.rows)
      }
    }),
  )
})
