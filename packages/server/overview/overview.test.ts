import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { meteredOf } from './metered.ts'
import type { ProjectState } from './project-state.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
const params = { project: 'strict' }
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  const file = await sampleProject('strict')
  const gate = [{ id: 'perfect', metric: 'f1' as const, on: 'test' as const, min: 1 }]
  await owner.call('createProject', { body: { ...file, gate } })
})
afterAll(() => server[Symbol.asyncDispose]())

test('before the first run nothing runs, and what is bound to something waits', async () => {
  const { verdict, circle, notes, kpis, finance } = await owner.call('overview', { params })
  expect(verdict.kind).toBe('hybrid')
  expect(verdict.derivation.map(({ grade }) => grade)).not.toContain('running')
  expect(circle.map(({ state }) => state)).toEqual([
    'documented',
    'open',
    'open',
    'open',
    'open',
    'open',
    'open',
  ])
  expect(new Set(Object.values(notes).map(({ state }) => state))).toEqual(new Set(['idle']))
  expect(kpis.every(({ expected }) => expected === null)).toBe(true)
  expect(finance?.monthly).toHaveLength(60)
})

test('a model that fails its gate runs nowhere: the steps are done, the deployment is not', async () => {
  const { job } = await owner.call('startRun', { params })
  await eventually(async () => (await owner.call('readJob', { params: { ...params, job } })).state).toBe(
    'done',
  )
  const { verdict, circle, notes, kpis } = await owner.call('overview', { params })
  const states = Object.fromEntries(circle.map(({ element, state }) => [element, state]))
  expect(states).toMatchObject({ modeling: 'running', evaluation: 'running', deployment: 'open' })
  expect(notes['warnungen-betreiben']?.state).toBe('failed')
  expect(notes['ausfall-vorhersagen']?.state).toBe('running')
  expect(verdict.derivation.find(({ rule }) => rule === 'D1b')?.grade).toBe('claimed')
  expect(verdict.derivation.find(({ note }) => note?.id === 'ausfall-vorhersagen')?.grade).toBe('running')
  expect(kpis.some(({ expected }) => expected !== null)).toBe(true)
  expect(await owner.call('liveStatus', { params })).toMatchObject({ state: 'waiting', deployments: [] })
})

test('a goal that changes makes the evaluation stale, and its note with the model not', async () => {
  const { kpis } = await owner.call('readProject', { params })
  await owner.call('changeCriteria', {
    params,
    body: { kpis: kpis.map(kpi => ({ ...kpi, target: 0 })), reason: 'Der Kunde will mehr.' },
  })
  const { circle, notes, next } = await owner.call('overview', { params })
  expect(circle.filter(({ state }) => state === 'stale').map(({ element }) => element)).toEqual([
    'evaluation',
  ])
  expect(notes['ausfall-vorhersagen']?.state).toBe('running')
  expect(next[0]).toMatchObject({ code: 'step-stale', target: { page: 'circle', id: 'evaluation' } })
})

test('a run in a form that this version does not know counts as none', async () => {
  const db = new DatabaseSync(join(server.directory, 'leinwand.sqlite'))
  db.exec(`update run set result = '{"format":"of another time"}'`)
  db.close()
  expect((await owner.call('listProjects'))[0]?.lastRun).toBeNull()
  expect((await owner.refused('latestRun', { params })).failure.code).toBe('run-not-found')
})

test('what is metered stands beside the month of the plan', async () => {
  const { plan, deployments } = await owner.call('readProject', { params })
  const { finance } = await owner.call('overview', { params })
  const at = (now: string) =>
    meteredOf(
      { project: { plan: { ...plan, start: '2026-11' }, deployments }, now } as unknown as ProjectState,
      finance,
      [
        {
          party: 'beispiel-zulieferer',
          deployment: 'warnung',
          month: now.slice(0, 7),
          predictions: 7,
          machines: 2,
        },
      ],
    )[0]!
  expect(at('2026-10-31T00:00:00.000Z')).toMatchObject({ predictions: 7, machines: 2, plannedMachines: 0 })
  expect(at('2026-11-30T00:00:00.000Z').plannedMachines).toBe(finance!.monthly[0]!.machines)
  expect(at('2028-01-01T00:00:00.000Z').plannedMachines).toBe(finance!.monthly[14]!.machines)
})
