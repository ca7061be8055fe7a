import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { threadFacts } from '@leinwand/contract'
import { thread } from '@leinwand/method'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writeCard } from '../card/write-card.ts'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
const params = { project: 'gemessen' }
const part = { ...params, part: 'measurements' as const }
const late = { id: 'm2', kpi: 'stillstand', value: 3.9, until: '2027-09-30', window: 'drittes Quartal' }
const early = { id: 'm1', kpi: 'stillstand', value: 5.5, until: '2027-06-30' }

const figures = async () => {
  const { kpis } = await owner.call('overview', { params })
  return kpis.map(({ id, measured }) => [id, measured?.value ?? null, measured?.until ?? null])
}
const missing = async () => {
  const project = await owner.call('readProject', { params })
  const overview = await owner.call('overview', { params })
  const run = await owner.call('latestRun', { params })
  return thread(threadFacts({ project, overview, run }), 'kpi:stillstand')!.missing
}

beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('gemessen') })
  await owner.call('fixCriteria', { params })
})
afterAll(() => server[Symbol.asyncDispose]())

test('what was measured is the end of the thread: the latest counts, no step becomes stale, no reason is asked', async () => {
  const { job } = await owner.call('startRun', { params })
  await eventually(async () => (await owner.call('readJob', { params: { ...params, job } })).state).toBe(
    'done',
  )
  expect(await figures()).toEqual([
    ['stillstand', null, null],
    ['ausschuss', null, null],
  ])
  expect(await missing()).toContain('measured')
  const before = await owner.call('overview', { params })
  await owner.call('changePart', { params: part, body: [late, early] })
  expect(await figures()).toEqual([
    ['stillstand', 3.9, '2027-09-30'],
    ['ausschuss', null, null],
  ])
  expect(await missing()).not.toContain('measured')
  const after = await owner.call('overview', { params })
  expect(after.circle).toEqual(before.circle)
  expect(after.criteria).toEqual(before.criteria)
})

test('the card of a model says what was measured by now, of the file itself what was known when it was made', async () => {
  const last = { ...params, run: 'last' }
  const card = async (language: 'de' | 'en') => {
    const response = await owner.fetch('exportModelCard', { params: last, query: { to: 'html', language } })
    return response.text()
  }
  const page = await card('de')
  expect(page).toContain('Nach der Verwertung gemessen: 1 von 2 KPIs')
  expect(page).toContain('30. September 2027, drittes Quartal')
  expect(page).toContain('noch nicht gemessen')
  expect(await card('en')).toContain('30 September 2027, drittes Quartal')
  const pdf = await owner.fetch('exportModelCard', { params: last, query: { to: 'pdf' } })
  expect(pdf.status).toBe(200)

  const file = join(server.directory, 'kept.leinwand')
  await writeFile(
    file,
    new Uint8Array(await (await owner.fetch('exportModel', { params: last })).arrayBuffer()),
  )
  const kept = await writeCard(file, { to: 'html', language: 'de' })
  const told = kept.ok ? new TextDecoder().decode(kept.value) : ''
  expect(told).toContain('Nach der Verwertung ist noch keine KPI gemessen')
  expect(told).toContain('Was erwartet wird')
})

test('a measurement of a KPI that is not there, a double and a text are refused in one sentence', async () => {
  const refused = async (body: unknown) => {
    const { status, failure } = await owner.refused('changePart', { params: part, body })
    expect(status).toBe(400)
    return failure.message
  }
  expect(await refused([{ ...late, kpi: 'stilstand' }])).toContain('stillstand')
  expect(await refused([late, late])).toContain('measurements[1].id')
  expect(await refused([{ ...late, value: '3,9' }])).toContain('measurements[0].value')
  expect((await owner.call('readProject', { params })).measurements).toEqual([late, early])
})

test('what was measured of a KPI goes with it and can be brought back after it', async () => {
  const { kpis } = await owner.call('readProject', { params })
  const energy = { ...kpis[0]!, id: 'energie', name: 'Energie', unit: 'kWh' }
  const used = { id: 'm3', kpi: 'energie', value: 120, until: '2027-06-30' }
  const withKpis = (changed: typeof kpis) =>
    owner.call('changeCriteria', { params, body: { kpis: changed, reason: 'Ein Ziel kommt und geht.' } })
  await withKpis([...kpis, energy])
  await owner.call('changePart', { params: part, body: [late, used] })
  expect((await withKpis(kpis)).measurements).toEqual([late])
  await withKpis([...kpis, energy])
  await owner.call('changePart', { params: part, body: [late, used] })
  expect((await figures()).at(-1)).toEqual(['energie', 120, '2027-06-30'])
})
