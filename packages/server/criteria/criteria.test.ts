import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
const params = { project: 'goals' }
const perfect = { id: 'perfect', metric: 'f1' as const, on: 'test' as const, min: 1 }

const run = async () => {
  const { job } = await owner.call('startRun', { params })
  await eventually(async () => (await owner.call('readJob', { params: { ...params, job } })).state).toBe(
    'done',
  )
  return owner.call('latestRun', { params })
}
const standing = async () => (await owner.call('overview', { params })).criteria

beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  const file = await sampleProject('goals')
  await owner.call('createProject', { body: { ...file, gate: [perfect], criteriaFixed: null } })
})
afterAll(() => server[Symbol.asyncDispose]())

test('before they are fixed and before the first model, criteria change as one likes', async () => {
  await owner.call('changeCriteria', { params, body: { costs: { rowsPerWeek: 20 } } })
  expect(await standing()).toEqual({ fixed: null, needReason: false, decisions: [], stamp: null })
})

test('that they are fixed is recorded with time and person', async () => {
  const fixed = await owner.call('fixCriteria', { params })
  expect(await standing()).toMatchObject({
    fixed,
    needReason: true,
    decisions: [{ by: fixed.by, at: fixed.at, about: { kind: 'criteria-fixed' } }],
  })
})

test('a fixed criterion does not change by the back door, and without a reason nothing changes', async () => {
  const gate = [{ ...perfect, min: 0.99 }]
  const { failure } = await owner.refused('changePart', { params: { ...params, part: 'gate' }, body: gate })
  expect(failure).toMatchObject({ code: 'criteria-need-reason', params: { changes: 1 } })
  expect((await owner.refused('changeCriteria', { params, body: { gate } })).failure.code).toBe(
    'criteria-need-reason',
  )
  const part = 'criteriaFixed' as never
  expect((await owner.refused('changePart', { params: { ...params, part }, body: null })).status).toBe(400)
  expect((await owner.call('readProject', { params })).gate).toEqual([perfect])
})

test('another name of a KPI is no other criterion and takes no reason', async () => {
  const { kpis } = await owner.call('readProject', { params })
  const renamed = kpis.map(kpi => ({ ...kpi, name: `${kpi.name} (neu)` }))
  await owner.call('changePart', { params: { ...params, part: 'kpis' }, body: renamed })
  expect((await standing()).decisions).toHaveLength(1)
})

test('a model that misses its gate is kept back; on conditions it is deployed, and says whose word that is', async () => {
  const failedRun = await run()
  expect(failedRun.gate).toMatchObject({ passed: false, conditions: null })
  expect(failedRun.deployment).toMatchObject([{ status: 'refused', bundle: null }])
  const conditions = 'Vier Wochen nur beobachten, jede Warnung prüft ein Techniker.'
  const decision = await owner.call('passWithConditions', { params, body: { conditions } })
  expect(decision).toMatchObject({
    element: 'evaluation',
    text: conditions,
    about: { kind: 'gate-conditions', run: failedRun.startedAt, criteria: ['perfect'] },
  })
  const { gate, deployment, warnings } = await owner.call('latestRun', { params })
  expect(gate).toMatchObject({ passed: true, conditions: { text: conditions, by: decision.by } })
  expect(gate.criteria.map(({ passed }) => passed)).toEqual([false])
  expect(deployment).toMatchObject([{ status: 'deployed', reason: null, withheld: null }])
  expect(warnings.map(({ code }) => code)).not.toContain('gate-not-passed')
  await eventually(async () =>
    (await owner.call('liveStatus', { params })).deployments.map(({ id }) => id),
  ).toEqual(['warnung'])
  const { circle } = await owner.call('overview', { params })
  expect(circle.find(({ element }) => element === 'evaluation')?.decision).toBe(conditions)
  expect((await owner.refused('passWithConditions', { params, body: { conditions } })).failure.code).toBe(
    'gate-passed-already',
  )
})

test('a criterion that changes afterwards takes a reason, and stamps what was judged by the old one', async () => {
  const before = await standing()
  expect(before.stamp).toBeNull()
  const reason = 'Der Kunde trägt mehr Fehlalarme.'
  await owner.call('changeCriteria', { params, body: { gate: [{ ...perfect, min: 0.98 }], reason } })
  const { stamp, fixed, decisions } = await standing()
  expect(stamp).toMatchObject({
    parts: ['gate'],
    criteriaOf: before.fixed?.at,
    since: [
      {
        text: reason,
        about: { changes: [{ about: 'criterion', id: 'perfect', field: 'min', from: 1, to: 0.98 }] },
      },
    ],
  })
  expect(fixed?.at).toBe(decisions[0]?.at)
  const { circle } = await owner.call('overview', { params })
  expect(circle.find(({ element }) => element === 'evaluation')).toMatchObject({
    state: 'stale',
    staleBecause: ['gate'],
  })
})

test('an evaluation of other criteria cannot be passed on conditions; a new one is judged by those that stand', async () => {
  await run()
  expect((await standing()).stamp).toBeNull()
  expect((await owner.call('latestRun', { params })).gate.conditions).toBeNull()
  await owner.call('changeCriteria', {
    params,
    body: { gate: [{ ...perfect, min: 0.97 }], reason: 'Noch eine Stufe.' },
  })
  const { failure } = await owner.refused('passWithConditions', { params, body: { conditions: 'Trotzdem.' } })
  expect(failure.code).toBe('gate-of-other-criteria')
})
