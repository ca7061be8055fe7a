import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleRuns } from './sample-runs.ts'

test('a sample is all rows, or runs that do not overlap and reach from the first row to the last', () => {
  fc.assert(
    fc.property(fc.nat(50_000_000), fc.integer({ min: 1, max: 20_000 }), (rows, columns) => {
      const runs = sampleRuns(rows, columns)
      const taken = runs.reduce((sum, { from, to }) => sum + to - from, 0)
      expect(taken).toBeLessThanOrEqual(Math.min(rows, 10_000))
      expect([runs[0]!.from, runs.at(-1)!.to]).toEqual([0, rows])
      for (const [index, run] of runs.slice(1).entries())
        expect(run.from).toBeGreaterThanOrEqual(runs[index]!.to)
    }),
  )
  expect(sampleRuns(10_000, 20)).toEqual([{ from: 0, to: 10_000 }])
  expect(sampleRuns(1_000_000, 20).slice(0, 2)).toEqual([
    { from: 0, to: 500 },
    { from: 52605, to: 53105 },
  ])
})
