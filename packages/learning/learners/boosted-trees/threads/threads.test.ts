import { expect, test } from 'vitest'
import type { Column } from '../../../matrix/column.ts'
import { createRandom } from '../../../statistics/random.ts'
import type { BoostedTreesParameters } from '../parameters.ts'
import { numeric, TWO } from '../testing/made-data.ts'
import { trainBoostedTrees } from '../train-boosted-trees.ts'
import { startCrew } from './crew.ts'

// Rows, features and trees enough that threads are used at all: see `LEAST_WORK_FOR_THREADS`.
const ROWS = 60_000
const random = createRandom(3)
const values = Array.from({ length: 5 }, () =>
  Float64Array.from({ length: ROWS }, () => (random.uniform() < 0.05 ? Number.NaN : random.normal())),
)
const machine: Column = {
  name: 'machine',
  kind: 'categorical',
  codes: Int32Array.from({ length: ROWS }, () => random.integer(31) - 1),
  categories: Array.from({ length: 30 }, (_, i) => `m${i}`),
}
const x = { rows: ROWS, columns: [...values.map((column, i) => numeric(`c${i}`, column)), machine] }
const y = Float64Array.from({ length: ROWS }, (_, row) =>
  (values[0]![row]! > 0 ? 1 : 0) + (machine.codes[row]! % 3) + random.normal() > 1.5 ? 1 : 0,
)

test.each<[string, Partial<BoostedTreesParameters>]>([
  ['every row', {}],
  ['samples and draws', { rowFraction: 0.8, featureFraction: 0.8, featureFractionByNode: 0.7 }],
])('the same bits for 1, 2 and 4 threads: %s', (_, parameters) => {
  const losses: number[][] = []
  const train = (threads: number) => {
    const seen: number[] = []
    const settings = { trees: 90, leaves: 8, ...parameters }
    const model = trainBoostedTrees({ x, y }, TWO, settings, {
      seed: 7,
      threads,
      onProgress: ({ loss }) => seen.push(loss),
    })
    losses.push(seen)
    return model
  }
  const alone = train(1)
  for (const threads of [2, 4]) expect(train(threads)).toEqual(alone)
  expect(losses[1]).toEqual(losses[0])
  expect(losses[2]).toEqual(losses[0])
})

test('workers really take part', () => {
  const crew = startCrew(3)
  try {
    crew.admit(true)
    expect(crew.threads).toBe(3)
  } finally {
    crew.close()
  }
})

test('what the progress throws ends a training with threads', () => {
  const stop = () => {
    throw new Error('enough')
  }
  const train = () =>
    trainBoostedTrees({ x, y }, TWO, { trees: 90 }, { seed: 1, threads: 2, onProgress: stop })
  expect(train).toThrow('enough')
})
