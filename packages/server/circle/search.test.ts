import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Progress, readProject } from '@leinwand/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CircleInput } from './circle-input.ts'
import { runCircle } from './run-circle.ts'

const yaml = (learner: string) => `
leinwand: 1
id: turbine
name: Turbine
provider: Muster GmbH
sources: [{ id: data, from: { kind: file, path: data.csv } }]
recipe:
  id: life
  source: data
  steps:
    - { step: parse, columns: { unit: { as: text }, heat: { as: number }, life: { as: number } } }
    - { step: split, kind: group, by: unit, folds: 3 }
  target: life
  ignore: [unit]
learner: ${learner}
gate: [{ id: rmse, metric: rmse, on: crossValidation, max: 20 }]
parties: [{ id: own, name: Muster GmbH, relation: internal }]
deployments: [{ id: forecast, party: own, mode: batch, source: data }]
plan:
  start: 2027-01
  discountRate: 0.08
  offers:
    - { id: o, name: O, offering: service, price: { model: subscription, price: 50 }, unitCost: 5, quantity: { initial: 9 } }
`

const csv = [
  'unit,heat,life',
  ...Array.from({ length: 300 }, (_, n) => `u${n % 20},${(n * 7) % 100},${200 - ((n * 7) % 100) + (n % 5)}`),
].join('\n')

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-search-'))
  await writeFile(join(directory, 'data.csv'), csv)
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const run = (learner: string, more: Partial<CircleInput> = {}) => {
  const read = readProject(yaml(learner), { file: 'project.yaml' })
  if (!read.ok) throw new Error(JSON.stringify(read.failures))
  const now = Date.UTC(2026, 10, 22)
  const dataDirectory = join(directory, 'kept')
  return runCircle({
    file: read.value,
    baseDirectory: directory,
    dataDirectory,
    now,
    language: 'en',
    ...more,
  })
}

test('a search goes round: the best of what it tried is the model, and all of it is told', async () => {
  const told: Progress[] = []
  const outcome = await run(
    '{ learner: search, task: regression, seconds: 600, trials: 3, learners: [ridge, thresholdRule] }',
    { onProgress: progress => told.push(progress) },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  const { model, leaderboard, deployment, gate } = outcome.value
  // The target falls with the heat in a straight line: a cut cannot follow it, and the mean even less.
  expect(leaderboard).toMatchObject({ metric: 'rmse', endedBy: 'trials' })
  expect(leaderboard?.rows.map(({ learner }) => learner)).toEqual(['ridge', 'thresholdRule', 'constant'])
  expect(leaderboard?.rows.map(({ weight }) => weight)).toEqual([1, 0, 0])
  expect(leaderboard?.rows[0]?.metrics?.rmse).toBeCloseTo(Number(leaderboard?.rows[0]?.loss), 9)
  expect(leaderboard?.improvements.map(({ trial }) => trial)).toEqual([1, 2, 3])
  expect(model).toMatchObject({ learner: 'ridge', parameters: { l2: 1 } })
  expect(model.crossValidation.metrics.rmse).toBeCloseTo(Number(leaderboard?.rows[0]?.loss), 9)
  expect(gate.passed).toBe(true)
  expect(deployment).toMatchObject([{ status: 'deployed' }])

  const boards = told.flatMap(({ leaderboard }) => leaderboard ?? [])
  expect(boards.at(-1)).toMatchObject({ stage: 'fitting', tried: 3, rows: [{ learner: 'ridge' }, {}, {}] })
  const left = boards.map(({ secondsLeft }) => Number(secondsLeft))
  expect(left).toEqual(left.toSorted((a, b) => b - a))
})

test('a search that is cancelled leaves nothing', async () => {
  const controller = new AbortController()
  const outcome = await run('{ learner: search, task: regression, seconds: 600 }', {
    signal: controller.signal,
    onProgress: ({ leaderboard }) => Number(leaderboard?.tried) > 0 && controller.abort(),
  })
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled', params: {} } })
  expect(await readdir(directory)).toEqual(['data.csv'])
})

test('a search that is told that it is enough keeps the best it found', async () => {
  const enough = new AbortController()
  const outcome = await run('{ learner: search, task: regression, seconds: 600 }', {
    enough: enough.signal,
    onProgress: ({ leaderboard }) => Number(leaderboard?.tried) > 3 && enough.abort(),
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  const { leaderboard, gate } = outcome.value
  expect(leaderboard?.endedBy).toBe('enough')
  expect(leaderboard?.rows.some(({ weight }) => weight > 0)).toBe(true)
  expect(gate.passed).toBe(true)
})

test('one learner that is no tree goes round too', async () => {
  const outcome = await run('{ learner: elasticNet, task: regression, parameters: { l1Share: 0.2 } }')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  expect(outcome.value.model).toMatchObject({ learner: 'elasticNet', parameters: { l1Share: 0.2 } })
  expect(outcome.value).not.toHaveProperty('leaderboard')
})
