import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { openBundle } from '../train/open-bundle.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
const params = { project: 'models' }
const last = { ...params, run: 'last' }

const downloaded = async (name: 'exportModel' | 'exportModelCard', query = {}): Promise<Buffer> => {
  const response = await owner.fetch(name, { params: last, query })
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

const run = async () => {
  const { job } = await owner.call('startRun', { params })
  await eventually(async () => (await owner.call('readJob', { params: { ...params, job } })).state).toBe(
    'done',
  )
  return job
}

beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  const file = await sampleProject('models')
  await owner.call('createProject', { body: { ...file, criteriaFixed: null } })
})
afterAll(() => server[Symbol.asyncDispose]())

test('a project that never ran has no models, and says what to do', async () => {
  expect(await owner.call('listModels', { params })).toEqual([])
  expect((await owner.refused('readModel', { params: last })).failure.code).toBe('run-not-found')
})

test('each run adds a model, whose report, rows and figures are those of the run', async () => {
  const first = await run()
  const result = await owner.call('latestRun', { params })
  const model = await owner.call('readModel', { params: last })
  expect(model).toMatchObject({ run: first, isCurrent: true, model: result.model, gate: result.gate })
  expect(model.features).toEqual(result.recipe.features)
  expect(model.report.metrics.test).toEqual(result.model.test)
  expect(model.report.metrics.crossValidation.metrics).toEqual(result.model.crossValidation.metrics)
  const rows = (list: readonly { row: number }[]) => [...new Set(list.map(({ row }) => row))].toSorted()
  expect(rows(model.shown.judged)).toEqual(rows(model.report.errors))
  expect(rows(model.shown.training)).toEqual(rows(model.report.errors.flatMap(({ nearest }) => nearest)))
  expect(model.shown.judged.every(({ values }) => values.length === model.features.length)).toBe(true)

  const second = await run()
  expect(await owner.call('listModels', { params })).toMatchObject([
    { run: second, isCurrent: true, isJudged: true },
    { run: first, isCurrent: false, isJudged: true, test: result.model.test },
  ])
  expect(await owner.call('readModel', { params: { ...params, run: first } })).toEqual({
    ...model,
    isCurrent: false,
  })
  const unknown = await owner.refused('readModel', { params: { ...params, run: 'nowhere' } })
  expect(unknown).toMatchObject({
    status: 404,
    failure: { code: 'model-not-found', params: { run: 'nowhere' } },
  })
})

test('the card comes as page and PDF in the language asked for', async () => {
  const html = await downloaded('exportModelCard', { to: 'html', language: 'en' })
  expect(html.toString()).toContain('<html lang="en"')
  expect(html.toString()).toContain('The model has passed its gate.')
  const pdf = await downloaded('exportModelCard', { to: 'pdf' })
  expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
})

test('the file holds the same model; one that missed its gate is not handed out', async () => {
  const { gate, report } = await owner.call('readModel', { params: last })
  expect(gate.passed).toBe(true)
  const file = join(server.directory, 'out.leinwand')
  await writeFile(file, await downloaded('exportModel'))
  const opened = await openBundle(file)
  expect(opened.ok && JSON.parse(opened.value.parts.report!)).toEqual(report)

  const perfect = { id: 'perfect', metric: 'f1' as const, on: 'test' as const, min: 1 }
  const reason = 'Nur ein fehlerloses Modell.'
  await owner.call('changeCriteria', { params, body: { gate: [perfect], reason } })
  await run()
  expect((await owner.refused('exportModel', { params: last })).failure.code).toBe('model-gate-not-passed')
})

test('models are seen by members alone', async () => {
  for (const route of ['readModel', 'exportModel'] as const)
    expect((await server.client().refused(route, { params: last })).status).toBe(401)
})
