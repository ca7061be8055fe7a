import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
const params = { project: 'plan' }
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  const needs = [
    { id: 'n1', kpi: 'stillstand', quantity: 'Torque', unit: 'Nm' },
    { id: 'n2', kpi: 'stillstand', quantity: 'Vibration', unit: 'mm/s', everySeconds: 0.5 },
    {
      id: 'n3',
      kpi: 'ausschuss',
      quantity: 'Verschleiß',
      from: { source: 'data', column: 'Tool wear [min]' },
    },
  ]
  await owner.call('createProject', { body: { ...(await sampleProject('plan')), needs } })
})
afterAll(() => server[Symbol.asyncDispose]())

test('before anything was read, all that the goals ask for would have to be acquired', async () => {
  const { kpis, acquire, columns } = await owner.call('acquisitionPlan', { params })
  expect(kpis.map(({ computable }) => computable)).toEqual([false, false])
  expect(acquire.map(({ quantity }) => quantity).toSorted()).toEqual(['Torque', 'Verschleiß', 'Vibration'])
  expect(columns).toEqual([])
})

test('what the data hold is found, and what they lack stays on the list with its rate', async () => {
  const { job } = await owner.call('startRun', { params })
  await eventually(async () => (await owner.call('readJob', { params: { ...params, job } })).state).toBe(
    'done',
  )
  const { kpis, acquire } = await owner.call('acquisitionPlan', { params })
  expect(kpis).toMatchObject([
    { kpi: 'stillstand', computable: false, needs: [{ status: 'proposed' }, { status: 'absent' }] },
    { kpi: 'ausschuss', computable: true, needs: [{ status: 'there' }] },
  ])
  expect(acquire).toEqual([
    { quantity: 'Vibration', unit: 'mm/s', perHour: 7200, reason: 'absent', kpis: ['stillstand'] },
  ])
})

test('a need of a KPI that is not there is refused in one sentence', async () => {
  const body = [{ id: 'n', kpi: 'stilstand', quantity: 'Torque' }]
  const part = { ...params, part: 'needs' }
  const { status, failure } = await owner.refused('changePart', { params: part, body })
  expect(status).toBe(400)
  expect(failure.message).toContain('stillstand')
})
