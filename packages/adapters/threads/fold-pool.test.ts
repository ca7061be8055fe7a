import {
  createRandom,
  randomFolds,
  type SearchData,
  search,
  searchMetric,
  serializeModel,
} from '@leinwand/learning'
import { expect, test } from 'vitest'
import { openFoldPool, sharedClock } from './index.ts'

const ROWS = 400
const random = createRandom(9)
const torque = Float64Array.from({ length: ROWS }, () => 80 * random.uniform())
const kinds = Int32Array.from({ length: ROWS }, () => random.integer(3))
const data: SearchData = {
  data: {
    x: {
      rows: ROWS,
      columns: [
        { name: 'torque', kind: 'numeric', values: torque },
        { name: 'kind', kind: 'categorical', codes: kinds, categories: ['L', 'M', 'H'] },
      ],
    },
    y: Float64Array.from(torque, (value, row) =>
      value + 10 * kinds[row]! + 8 * random.normal() > 60 ? 1 : 0,
    ),
  },
  task: { kind: 'classification', classes: ['false', 'true'] },
  folds: randomFolds(ROWS, 3, 1),
}

const searched = async (threads: number, signal?: AbortSignal) => {
  const runner = openFoldPool(data, threads)
  try {
    return await search(data, {
      metric: searchMetric(data.task)!,
      budget: { trials: 6 },
      seed: 2,
      runner,
      clock: sharedClock,
      ...(signal ? { signal } : {}),
    })
  } finally {
    await runner.close()
  }
}

test('one, two and four threads find the same model to the last bit', async () => {
  const [one, two, four] = [await searched(1), await searched(2), await searched(4)]
  expect(serializeModel(two.model)).toBe(serializeModel(one.model))
  expect(serializeModel(four.model)).toBe(serializeModel(one.model))
  expect(four.trials.map(({ loss }) => loss)).toEqual(one.trials.map(({ loss }) => loss))
})

test('an abort ends the threads in the middle of a training', async () => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('stop')), 50)
  await expect(searched(2, controller.signal)).rejects.toThrow('stop')
})
