import { expect, test } from 'vitest'
import { serializeModel } from '../learners/serialize-model.ts'
import type { Task } from '../matrix/training-data.ts'
import { randomFolds } from '../splits/random-folds.ts'
import { createRandom } from '../statistics/random.ts'
import { sequentialRunner } from './fold-runner.ts'
import type { SearchData } from './fold-task.ts'
import { type SearchBudget, type SearchRun, search } from './search.ts'
import { searchMetric } from './search-metric.ts'

const ROWS = 300
const NUMBER: Task = { kind: 'regression' }

/** Wear grows with speed and with the square of the load, beside noise of 1. */
const made = (): SearchData => {
  const random = createRandom(3)
  const column = () => Float64Array.from({ length: ROWS }, () => 10 * random.uniform())
  const [speed, load, idle] = [column(), column(), column()]
  const y = speed.map((value, row) => value + 0.5 * load[row]! ** 2 + random.normal())
  const columns = [speed, load, idle].map((values, at) => ({
    name: ['speed', 'load', 'idle'][at]!,
    kind: 'numeric' as const,
    values,
  }))
  return { data: { x: { rows: ROWS, columns }, y }, task: NUMBER, folds: randomFolds(ROWS, 4, 1) }
}

/** A clock that moves on by a second whenever somebody looks: what depends on time shows without waiting. */
const ticking = () => {
  let now = 0
  return () => (now += 1000)
}

const data = made()
const searched = (budget: SearchBudget, more: Partial<SearchRun> = {}) => {
  const clock = more.clock ?? ticking()
  return search(data, {
    metric: searchMetric(NUMBER)!,
    budget,
    seed: 5,
    runner: sequentialRunner(data, 1, clock),
    clock,
    ...more,
  })
}

test('finds what predicts unseen rows, always beside the constant', async () => {
  const { trials, model, endedBy } = await searched({ trials: 8 })
  expect(endedBy).toBe('trials')
  expect(trials).toHaveLength(8)
  const constant = trials.find(({ candidate }) => candidate.learner === 'constant')!
  const best = Math.min(...trials.map(({ loss }) => loss))
  // The noise alone is 1, the spread of the target about 15.
  expect(best).toBeLessThan(0.25 * constant.loss)
  expect(model.learner).not.toBe('constant')
})

test('what a search in seconds found, its number of trials finds again to the last bit', async () => {
  const timed = await searched({ seconds: 9000 })
  expect(timed.endedBy).toBe('seconds')
  expect(timed.trials.length).toBeGreaterThan(5)
  const again = await searched({ trials: timed.trials.length }, { clock: () => 0 })
  expect(serializeModel(again.model)).toBe(serializeModel(timed.model))
  expect(again.members).toEqual(timed.members)
  expect(again.trials.map(({ loss }) => loss)).toEqual(timed.trials.map(({ loss }) => loss))
})

test('another seed draws other candidates', async () => {
  const drawn = async (seed: number) => {
    const { trials } = await searched({ trials: 12 }, { seed })
    return trials.map(({ candidate }) => JSON.stringify(candidate))
  }
  expect(await drawn(1)).not.toEqual(await drawn(2))
})

test('with no time at all the constant comes out', async () => {
  const { model, trials } = await searched({ seconds: 0 })
  expect(trials.map(({ candidate }) => candidate.learner)).toEqual(['constant'])
  expect(model.learner).toBe('constant')
})

test('stops when told that it is enough, and keeps the best', async () => {
  let told = 0
  const { endedBy, model } = await searched({ trials: 100 }, { isEnough: () => ++told > 3 })
  expect(endedBy).toBe('enough')
  expect(model.learner).not.toBe('constant')
})

test('an abort ends it with its reason', async () => {
  const controller = new AbortController()
  const run = searched(
    { trials: 100 },
    { signal: controller.signal, onProgress: () => controller.abort('no') },
  )
  await expect(run).rejects.toBe('no')
})

test('only the learners that were named are tried', async () => {
  const { trials } = await searched({ trials: 20 }, { learners: ['constant', 'boosted-trees'] })
  expect(new Set(trials.map(({ candidate }) => candidate.learner))).toEqual(
    new Set(['constant', 'boosted-trees']),
  )
})

test('a search without a budget is refused', async () => {
  await expect(searched({})).rejects.toThrow('needs a budget')
})
