import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadTraining } from './training.ts'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

type Split = { test: number; folds: number; gap?: { rows: number } | { seconds: number } }

/** Rows in the order of their times: each has as many before it as have an earlier time, and none if it has no time. */
const expected = (times: readonly (number | null)[], { test, folds, gap }: Split) => {
  const before = times.map(time =>
    time === null ? 0 : times.filter(other => other === null || other < time).length,
  )
  const train = Math.max(1, times.length - Math.round(times.length * test))
  const tested = times.filter((_, row) => before[row]! >= train) as number[]
  const stays = (row: number): boolean => {
    const time = times[row] ?? null
    if (!gap || before[row]! >= train) return true
    if ('rows' in gap) return before[row]! < train - gap.rows
    return time === null || Math.min(...tested) - time > gap.seconds
  }
  return times.flatMap((_, row) => {
    if (!stays(row)) return []
    return before[row]! >= train
      ? [{ row, part: 'test', fold: -1 }]
      : [{ row, part: 'train', fold: Math.floor((before[row]! * folds) / train) }]
  })
}

const placed = async (times: readonly (number | null)[], split: Split) => {
  const at = (time: number | null) =>
    time === null ? '' : `2024-01-01 00:00:${String(time).padStart(2, '0')}`
  const csv = ['id,time', ...times.map((time, row) => `${row},${at(time)}`)].join('\n')
  const prepared = await bench.prepare(
    csv,
    [
      { step: 'parse', columns: { id: { as: 'integer' }, time: { as: 'timestamp' } } },
      { step: 'split', kind: 'time', by: 'time', ...split },
    ],
    null,
  )
  if (!prepared.ok) return prepared.failure.code
  const wanted = { features: [], target: 'id', task: 'regression' } as const
  const training = await loadTraining(prepared.value, wanted)
  if (!training.ok) throw new Error(JSON.stringify(training.failure))
  const { rows, part, fold } = training.value
  return Array.from(rows, (row, at) => ({ row, part: part[at], fold: fold[at] }))
}

it('tells every row its part, its fold and whether it lies in the gap by how many have an earlier time', async () => {
  const time = fc.option(fc.integer({ min: 0, max: 59 }), { freq: 8 })
  const gap = fc.oneof(
    fc.record({ rows: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ seconds: fc.integer({ min: 1, max: 20 }) }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(time, { minLength: 2, maxLength: 30 }),
      fc.record(
        {
          test: fc.constantFrom(0.1, 0.2, 0.25, 0.34, 0.5),
          folds: fc.integer({ min: 2, max: 6 }),
          gap,
        },
        { requiredKeys: ['test', 'folds'] },
      ),
      async (times, split) => {
        const found = await placed(times, split)
        const should = expected(times, split)
        const parts = new Set(should.map(({ part }) => part))
        const empty = parts.size === 0 ? 'no-rows-left' : 'split-empty'
        expect(found).toEqual(parts.size === 2 ? should : empty)
      },
    ),
    { numRuns: 60 },
  )
})
